/** A notice's number as people say it. */
export const referenceOf = (number: number): string => `VV-${String(number).padStart(4, '0')}`;
