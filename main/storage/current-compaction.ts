// The compaction that runs beside an open workspace, one at a time: given up when asked, or when the workspace closes.
import type { CompactionOutcome, CompactionRun } from './compaction.ts';
import { refusalFrom } from './refused.ts';

export class CurrentCompaction {
  private run: CompactionRun | undefined;
  private isStopped = false;

  get isRunning(): boolean {
    return this.run !== undefined;
  }

  async carryOut(start: () => CompactionRun, signal: AbortSignal | undefined): Promise<CompactionOutcome> {
    if (signal?.aborted) {
      return { ok: false, refusal: { code: 'compaction-cancelled' } };
    }
    try {
      this.run = start();
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'write-failed') };
    }
    return this.finish(this.run, signal);
  }

  /** Resolves once nothing of it runs any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.run?.cancel();
    await this.run?.finished;
  }

  private async finish(run: CompactionRun, signal: AbortSignal | undefined): Promise<CompactionOutcome> {
    const cancel = (): void => {
      run.cancel();
    };
    signal?.addEventListener('abort', cancel);
    try {
      const outcome = await run.finished;
      const isCancelled = !outcome.ok && (signal?.aborted === true || this.isStopped);
      return isCancelled ? { ok: false, refusal: { code: 'compaction-cancelled' } } : outcome;
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.run = undefined;
    }
  }
}
