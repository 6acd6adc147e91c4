/** A password's hash at the least cost there is, for those who sign in hundreds of times; the product makes none like it. */
export function lightHash(password: string): string;
