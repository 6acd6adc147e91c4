/** Starts a Redis of our own on a free port, without files; installs it where there is none. */
export function startRedis(): Promise<{ readonly url: string; stop(): Promise<void> }>;
