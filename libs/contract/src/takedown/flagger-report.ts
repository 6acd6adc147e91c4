import type { Capacity, NoticeLanguage, ProviderKind } from './vocabulary.js';
import { takedownDecisions } from './vocabulary.js';

/** What came of a notice by the end of its year: what its provider decided, or that it did not. */
export const reportActions = [...takedownDecisions, 'no_answer', 'pending', 'several'] as const;
/** `several` is a notice of which the targets were decided differently. */
export type ReportAction = (typeof reportActions)[number];

/** Types of allegedly illegal content, in the words of the DSA's transparency database. */
export const reportTypes = [
  'child_sexual_abuse_material',
  'child_sexual_abuse_material_deepfake',
  'sexual_extortion_of_minors',
  'grooming',
  'image_without_consent',
  'deepfake_without_consent',
  'sexual_extortion',
  'impersonation',
  'bullying',
  'harassment',
  'unclassified',
] as const;
export type ReportType = (typeof reportTypes)[number];

/** What the law or the research asks for and nobody here writes down. */
export const notRecorded = ['complaints', 'out_of_court', 'no_action', 'gender'] as const;

/** Notices, and the targets in them, counted apart. */
export interface ReportCount {
  readonly notices: number;
  readonly targets: number;
}

/** Some of the notices to a provider; without `type` those of several types, without `action` those of several actions. */
export interface ReportLine extends ReportCount {
  readonly type?: ReportType;
  readonly action?: ReportAction;
  /** Of `several`: its targets by what was decided of each. */
  readonly parts?: Readonly<Partial<Record<ReportAction, number>>>;
}

/** Whole hours until something came, of the notices or targets of which it did. */
export interface ReportHours {
  readonly median: number;
  readonly p90: number;
}

/** A number that may be told, of a whole that may be; with the hours it took. */
export interface ReportShare {
  readonly count: number;
  readonly of: number;
  readonly hours?: ReportHours;
}

/** How notices were answered; what is left out would tell of fewer than five. */
export interface ReportAnswers {
  readonly acknowledged?: ReportShare;
  /** Of how many says what was decided, as far as that may be told. */
  readonly decidedHours?: ReportHours;
  /** Of targets. */
  readonly verifiedGone?: ReportShare;
  /** Of targets. */
  readonly reappeared?: ReportShare;
}

/** A number of targets that is at least `least` and at most `most`; what was hidden lies between. */
export interface ReportRange {
  readonly least: number;
  readonly most: number;
}

/** Notices of a quarter; without `quarter` those of several. */
export interface ReportQuarter extends ReportCount, ReportAnswers {
  readonly quarter?: 1 | 2 | 3 | 4;
}

/** One provider; without `id` several with few notices each. */
export interface ReportProvider extends ReportCount, ReportAnswers {
  readonly id?: string;
  readonly name?: string;
  readonly kind?: ProviderKind;
  readonly insufficient: ReportRange;
  readonly lines: readonly ReportLine[];
  readonly quarters: readonly ReportQuarter[];
}

/** How notices of a year were answered; the ranges are of targets and follow from the lines of the report. */
export interface YearFigures extends ReportCount, ReportAnswers {
  /** Decided on by their provider. */
  readonly decided: ReportRange;
  /** Of those, what was removed, or is seen by fewer people. What was gone already is not counted. */
  readonly gone: ReportRange;
  /** Of those, what was refused because the notice did not say enough: on this hangs whether one stays a trusted flagger. */
  readonly insufficient: ReportRange;
}

/** The same of one provider; without `providerId` of several with few notices each. */
export interface ProviderFigures extends YearFigures {
  readonly providerId?: string;
}

/** Answer to `GET /api/takedown/providers/year`: what the report of that year tells, in the words of the list. */
export interface ProvidersYear {
  readonly year: number;
  /** Nothing while there were fewer than five notices. */
  readonly all?: YearFigures;
  readonly providers: readonly ProviderFigures[];
}

/** What the report of a year tells of one provider; nothing where few notices went there. */
export interface ProviderYear {
  readonly year: number;
  readonly told?: ReportProvider;
  readonly figures?: ProviderFigures;
}

/** A number over all providers: exact, or at least so many where some are told together with others. */
export interface ReportMargin<Name extends string> extends ReportCount {
  readonly name: Name;
  readonly isExact: boolean;
}

/** Everything that may be told of what was sent as trusted flagger in a year. */
export interface ReportFigures extends ReportAnswers {
  readonly year: number;
  /** Nothing while there were fewer than five notices. */
  readonly total?: ReportCount;
  readonly isEmpty: boolean;
  readonly insufficient: ReportRange;
  readonly providers: readonly ReportProvider[];
  readonly kinds: readonly ReportMargin<ProviderKind>[];
  readonly types: readonly ReportMargin<ReportType>[];
  readonly actions: readonly ReportMargin<ReportAction>[];
  /** What was sent otherwise; without `capacity` several together. */
  readonly otherCapacities: readonly (ReportCount & { readonly capacity?: Capacity })[];
  /** Whether there is more that would be of fewer than five. */
  readonly hasFewOtherwise: boolean;
}

/** How independence is assured, in both languages. */
export type ReportText = Readonly<Record<NoticeLanguage, string>>;

/** A version that was published and never changes. */
export interface PublishedReport {
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  /** Why there is one after the first. */
  readonly reason?: string;
}

/** The report of a year as it stands. */
export interface FlaggerReport {
  readonly year: number;
  /** Years of which something was sent or published, the last first. */
  readonly years: readonly number[];
  /** Whether the year is over, so that it can be published. */
  readonly isOver: boolean;
  readonly text: ReportText;
  readonly revision: number;
  readonly savedAt?: string;
  readonly savedBy?: string;
  readonly figures: ReportFigures;
  /** The first one first. */
  readonly published: readonly PublishedReport[];
  /** The version that is shown; nothing while it is the one being written. */
  readonly shown?: number;
}

/** Stores the text of the version being written. */
export interface SaveReport {
  readonly revision: number;
  readonly text: ReportText;
}

/** Publishes it as it was read. */
export interface PublishReport {
  readonly revision: number;
  /** Needed for every version after the first. */
  readonly reason?: string;
}
