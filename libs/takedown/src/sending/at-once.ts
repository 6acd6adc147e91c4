/**
 * Connections to the server of a mailbox, and most attempts that begin in one commit. What a process has begun is handed
 * over by these, while as many again wait for the commit of what came of them.
 */
export const connections = 10;

/**
 * Most attempts of a programme that one process has begun, as many as would be for a person to look at if it died; and
 * most to one provider, by all processes together.
 */
export const mostAtOnce = 2 * connections;
