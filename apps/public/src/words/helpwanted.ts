import type { ProgrammeWords } from './words.js';

/** Helpwanted in Dutch. */
export const helpwantedNl: ProgrammeWords = {
  heroTitle: 'Je hoeft dit niet alleen op te lossen.',
  heroLead:
    'Dreigt iemand met een foto of video van jou? Is er iets gedeeld? Of voelt een gesprek online niet goed? Praat met ons.',
  closedTitle: 'We zijn er nu niet. Je kunt wel al iets doen.',
  closedLead: 'De chat is nu dicht. Hieronder staat wat je zelf kunt doen en wanneer we er weer zijn.',
  steps: [
    { title: 'Je wacht even', text: 'Je ziet hoeveel mensen er voor je zijn. Je mag je telefoon wegleggen.' },
    {
      title: 'Je praat in je eigen tempo',
      text: 'Een medewerker luistert en oordeelt niet. Jij kiest wat je vertelt.',
    },
    {
      title: 'Samen kijken we wat helpt',
      text: 'Zoals een foto laten weghalen, of bedenken wie je kan steunen.',
    },
  ],
  unknown: [
    'Je naam, adres of school. Die hoef je niet te zeggen.',
    'Waar je bent. We bewaren geen IP-adres.',
    'Wat je typt, tot je op versturen drukt.',
  ],
  unless:
    'Alleen als iemand nu groot gevaar loopt, en wij weten wie of waar. Dan kunnen we anderen om hulp vragen. We doen ons best om dat eerst met jou te bespreken.',
  between: [
    'Wij weten niet wie je bent. We bewaren geen IP-adres.',
    'Loopt iemand nu groot gevaar, en weten we wie of waar? Dan kunnen we hulp inschakelen. Het liefst samen met jou.',
    'Foto’s en video’s sturen kan hier niet. Dat hoeft ook niet.',
  ],
  adviceTitle: 'Dit kun je nu al doen',
  advice: [
    {
      icon: 'euro',
      title: 'Betaal niet',
      text: 'Stuur ook niets nieuws. Wie betaalt, krijgt vaak nog meer dreiging.',
    },
    {
      icon: 'proof',
      title: 'Bewaar bewijs',
      text: 'Maak schermafbeeldingen van het gesprek en de accountnaam. Niet van de foto of video zelf.',
    },
    { icon: 'block', title: 'Blokkeer daarna', text: 'Reageer niet meer. Zet je account op privé.' },
    { icon: 'heart', title: 'Jij hebt niets fout gedaan', text: 'De ander doet iets wat niet mag.' },
  ],
  callTitle: 'Ouder, leraar of zorgverlener?',
  callText: 'Bel ons voor overleg. Je hoeft de naam van het kind niet te noemen.',
  callNote: 'Stuur ons geen foto’s of video’s. Dat mag niet, ook niet als bewijs.',
  handoverTitle: 'Fijn dat je hulp zoekt. Er is een plek die beter bij je past.',
  handoverLead:
    'Onze chat is er voor mensen tot en met 25 jaar. Wat jou overkomt is net zo belangrijk. Deze mensen weten wat ze kunnen doen.',
  handoverWrong: 'Ben je toch 25 of jonger, of gaat het om een kind?',
  endedLead: 'Goed dat je het hebt verteld. Dat is niet makkelijk.',
  foot: 'Helpwanted is gratis. Je hoeft je naam niet te geven.',
};

/** Helpwanted in English. */
export const helpwantedEn: ProgrammeWords = {
  heroTitle: 'You do not have to solve this alone.',
  heroLead:
    'Is someone threatening you with a photo or video? Has something been shared? Or does a conversation online feel wrong? Talk to us.',
  closedTitle: 'We are not here right now. You can already do something.',
  closedLead: 'The chat is closed now. Below you can read what you can do yourself and when we are back.',
  steps: [
    {
      title: 'You wait a moment',
      text: 'You see how many people are before you. You may put your phone away.',
    },
    {
      title: 'You talk at your own pace',
      text: 'One of our staff listens and does not judge. You choose what you tell.',
    },
    {
      title: 'Together we see what helps',
      text: 'Such as getting a photo removed, or thinking of who can support you.',
    },
  ],
  unknown: [
    'Your name, address or school. You do not have to say.',
    'Where you are. We do not keep IP addresses.',
    'What you type, until you press send.',
  ],
  unless:
    'Only if someone is in serious danger now, and we know who or where. Then we can ask others for help. We do our best to talk about that with you first.',
  between: [
    'We do not know who you are. We do not keep IP addresses.',
    'Is someone in serious danger now, and do we know who or where? Then we can call in help. Preferably together with you.',
    'You cannot send photos or videos here. You do not need to.',
  ],
  adviceTitle: 'What you can do now',
  advice: [
    {
      icon: 'euro',
      title: 'Do not pay',
      text: 'Do not send anything new either. People who pay often get more threats.',
    },
    {
      icon: 'proof',
      title: 'Keep proof',
      text: 'Take screenshots of the conversation and the account name. Not of the photo or video itself.',
    },
    { icon: 'block', title: 'Then block', text: 'Stop answering. Set your account to private.' },
    {
      icon: 'heart',
      title: 'You did nothing wrong',
      text: 'The other person does something that is not allowed.',
    },
  ],
  callTitle: 'Parent, teacher or professional?',
  callText: 'Call us to talk it over. You do not have to give the child’s name.',
  callNote: 'Do not send us photos or videos. That is not allowed, not even as proof.',
  handoverTitle: 'Good that you are looking for help. There is a place that suits you better.',
  handoverLead:
    'Our chat is for people up to and including 25. What happens to you matters just as much. These people know what they can do.',
  handoverWrong: 'Are you 25 or younger after all, or is it about a child?',
  endedLead: 'It is good that you told this. That is not easy.',
  foot: 'Helpwanted is free. You do not have to give your name.',
};
