/** How people name a notice, as in `VV-0151`. */
export const noticeReference = (number: number): string => `VV-${String(number).padStart(4, '0')}`;
