import type { requestWordsNl } from './request-words-nl.js';

/** How requests to providers stand, in English. */
export const requestWordsEn: typeof requestWordsNl = {
  title: (count: number) => (count === 1 ? 'Your takedown request' : 'Your takedown requests'),
  phases: {
    preparing: () => 'We are preparing your request.',
    working: () => 'We are working on it.',
    sent: (name: string) => `Sent to ${name}. We are waiting for an answer.`,
    received: (name: string) => `${name} has the request. We are waiting for a decision.`,
    asked: (name: string) => `${name} is asking us something. We are working on that.`,
    says_gone: (name: string) => `${name} says that it is gone.`,
    seen_gone: () => 'We have seen that it is gone.',
    limited: (name: string) =>
      `${name} does not take it away, but fewer people can see it. We are looking at what else can be done.`,
    refused: (name: string) => `${name} said no. We are looking at what else can be done.`,
    back: () => 'It is there again. We are working on it.',
    closed: () => 'This request is closed. Would you like to know what else can be done? Ask us.',
    stopped: () => 'This request was stopped. Would you like to know why? Ask us.',
  },
  partlyRefused: (name: string) =>
    `${name} did not say yes everywhere. We are looking at what else can be done.`,
  places: (count: number) => `It is about ${count} places.`,
  gone: (gone: number, places: number) =>
    `${gone} of the ${places} places ${gone === 1 ? 'is' : 'are'} gone.`,
  saysGone: (name: string, gone: number, places: number) =>
    `${name} says that ${gone} of the ${places} places ${gone === 1 ? 'is' : 'are'} gone.`,
  last: (day: string) => `Last step: ${day}`,
  moreTitle: 'Do you know another place where it is?',
  more: {
    conversation: 'Tell us in the chat. Send only the link, never the photo or video.',
    report: 'Tell us with your messages. Send only the link, never the photo or video.',
  },
};
