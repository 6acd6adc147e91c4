/** The address of a provider's form as a link, if it is one of the web; whoever keeps the profile may have erred. */
export function formLink(form: string): string | undefined {
  try {
    const { protocol, username, href } = new URL(form);
    return protocol === 'https:' && username === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
