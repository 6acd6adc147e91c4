interface BuiltPage {
  readonly script: string;
  readonly styles: readonly string[];
}

/** Names of the built client files; put in by the build of the server render. */
declare const __ASSETS__: {
  readonly chat: BuiltPage;
  readonly form: BuiltPage;
  readonly icon: string;
  readonly early: string;
};

declare module '*.css';
