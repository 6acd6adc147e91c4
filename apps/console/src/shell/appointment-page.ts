/** The host on which a caller uses the code of an appointment or a seat, as they would type it. */
export const appointmentPage =
  document.querySelector<HTMLMetaElement>('meta[name=appointment-page]')?.content ?? '';
