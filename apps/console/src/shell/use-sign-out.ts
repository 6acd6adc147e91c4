import { ApiError } from '../api/client.js';
import { sessionApi } from '../api/session.js';
import { useTask } from './use-task.js';

/** Signing out: leaves only when the server has closed the session, and says so when it could not be asked. */
export function useSignOut(onLeave: (ended: boolean) => void) {
  const { busy, problem, run } = useTask();
  const leave = () =>
    run(async () => {
      await sessionApi.signOut().catch((error: unknown) => {
        if (!(error instanceof ApiError && error.code === 'signed_out')) throw error;
      });
      onLeave(false);
    });
  return { busy, problem, leave };
}
