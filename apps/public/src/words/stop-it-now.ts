import type { ProgrammeWords } from './words.js';

/** Stop it Now! in Dutch: for people who worry about their own feelings or behaviour, and those around them. */
export const stopItNowNl: ProgrammeWords = {
  heroTitle: 'Praten helpt. Ook hierover.',
  heroLead:
    'Maak je je zorgen over je eigen gevoelens of gedrag? Of over die van iemand anders? Hier kun je erover praten, zonder je naam te geven.',
  closedTitle: 'We zijn er nu niet. Je hoeft er niet alleen mee te blijven.',
  closedLead:
    'De chat is nu dicht. Hieronder staat wanneer we er weer zijn en wat je tot die tijd kunt doen.',
  steps: [
    { title: 'Je wacht even', text: 'Je ziet hoeveel mensen er voor je zijn. Je mag je telefoon wegleggen.' },
    {
      title: 'Je vertelt wat je wilt',
      text: 'Een medewerker luistert en veroordeelt je niet. Jij bepaalt het tempo.',
    },
    {
      title: 'Samen kijken we wat helpt',
      text: 'Een gesprek, een volgende stap, of iemand die met je verder gaat.',
    },
  ],
  unknown: [
    'Je naam, adres of werk. Die hoef je niet te zeggen.',
    'Waar je bent. We bewaren geen IP-adres.',
    'Wat je typt, tot je op versturen drukt.',
  ],
  unless:
    'Alleen als iemand nu groot gevaar loopt, en wij weten wie of waar. Dan kunnen we anderen om hulp vragen. We doen ons best om dat eerst met jou te bespreken.',
  between: [
    'Wij weten niet wie je bent. We bewaren geen IP-adres.',
    'Loopt iemand nu groot gevaar, en weten we wie of waar? Dan kunnen we hulp inschakelen. Het liefst samen met jou.',
    'Foto’s, video’s en bestanden sturen kan hier niet.',
  ],
  adviceTitle: 'Goed om te weten',
  advice: [
    {
      icon: 'heart',
      title: 'Hulp zoeken is een goede stap',
      text: 'Veel mensen vinden dit moeilijk. Je bent niet de enige.',
    },
    {
      icon: 'ear',
      title: 'Gevoelens kies je niet',
      text: 'Wat je ermee doet wel. Daar denken we met je over mee.',
    },
    {
      icon: 'pace',
      title: 'Jij bepaalt het tempo',
      text: 'Je hoeft niet alles te vertellen. Begin met wat lukt.',
    },
    {
      icon: 'person',
      title: 'Zoek nu even iets rustigs',
      text: 'Leg je computer of telefoon weg, ga naar buiten, of bel iemand die je vertrouwt.',
    },
  ],
  callTitle: 'Liever bellen?',
  callText: 'Ook als je je zorgen maakt om een ander, of als je hulpverlener bent.',
  callNote: 'Bellen is gratis. Je hoeft je naam niet te geven.',
  handoverTitle: 'Fijn dat je hulp zoekt. Er is een plek die beter bij je past.',
  handoverLead: 'Deze mensen weten wat ze voor je kunnen doen.',
  handoverWrong: 'Wil je iets anders kiezen?',
  endedLead: 'Goed dat je erover hebt gepraat. Dat is niet makkelijk.',
  foot: 'Stop it Now! is gratis. Je hoeft je naam niet te geven.',
};

/** Stop it Now! in English. */
export const stopItNowEn: ProgrammeWords = {
  heroTitle: 'Talking helps. About this too.',
  heroLead:
    'Are you worried about your own feelings or behaviour? Or about someone else’s? You can talk about it here, without giving your name.',
  closedTitle: 'We are not here right now. You do not have to stay alone with this.',
  closedLead: 'The chat is closed now. Below you can read when we are back and what you can do until then.',
  steps: [
    {
      title: 'You wait a moment',
      text: 'You see how many people are before you. You may put your phone away.',
    },
    {
      title: 'You tell what you want to',
      text: 'One of our staff listens and does not condemn you. You set the pace.',
    },
    {
      title: 'Together we see what helps',
      text: 'A conversation, a next step, or someone who goes on with you.',
    },
  ],
  unknown: [
    'Your name, address or work. You do not have to say.',
    'Where you are. We do not keep IP addresses.',
    'What you type, until you press send.',
  ],
  unless:
    'Only if someone is in serious danger now, and we know who or where. Then we can ask others for help. We do our best to talk about that with you first.',
  between: [
    'We do not know who you are. We do not keep IP addresses.',
    'Is someone in serious danger now, and do we know who or where? Then we can call in help. Preferably together with you.',
    'You cannot send photos, videos or files here.',
  ],
  adviceTitle: 'Good to know',
  advice: [
    {
      icon: 'heart',
      title: 'Looking for help is a good step',
      text: 'Many people find this hard. You are not the only one.',
    },
    {
      icon: 'ear',
      title: 'You do not choose your feelings',
      text: 'You do choose what you do. We help you think about that.',
    },
    {
      icon: 'pace',
      title: 'You set the pace',
      text: 'You do not have to tell everything. Start with what you can.',
    },
    {
      icon: 'person',
      title: 'Find something calm for now',
      text: 'Put your computer or phone away, go outside, or call someone you trust.',
    },
  ],
  callTitle: 'Rather call?',
  callText: 'Also if you worry about someone else, or if you are a professional.',
  callNote: 'Calling is free. You do not have to give your name.',
  handoverTitle: 'Good that you are looking for help. There is a place that suits you better.',
  handoverLead: 'These people know what they can do for you.',
  handoverWrong: 'Do you want to choose something else?',
  endedLead: 'It is good that you talked about it. That is not easy.',
  foot: 'Stop it Now! is free. You do not have to give your name.',
};
