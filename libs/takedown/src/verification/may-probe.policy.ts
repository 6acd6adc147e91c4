/** Whose age the material is of, as far as is known. */
export type ProbedAge = 'minor' | 'adult' | 'unknown';

/** What has to be allowed before an address is asked at all. */
export interface ProbeConsent {
  readonly ageClass: ProbedAge;
  /** Provider by provider: some take a question for an attack. */
  readonly profileAllows: boolean;
  /** By the programme, for material of minors and of unknown age. */
  readonly programmeAllowsMinors?: boolean;
}

/** Whether an address may be asked. Material of a minor is not, unless the programme says so; unknown counts as minor. */
export function mayProbe({ ageClass, profileAllows, programmeAllowsMinors = false }: ProbeConsent): boolean {
  return profileAllows && (ageClass === 'adult' || programmeAllowsMinors);
}
