import type { ActionStatus } from '../../../../main/domain/action/action-codes.ts';
import type { BadgeTone } from '../../../ui/Badge.svelte';

/** The word always stands in the badge: the tone only helps the eye. */
export const STATUS_TONES: Readonly<Record<ActionStatus, BadgeTone>> = {
  'to-specify': 'neutral',
  upcoming: 'neutral',
  'in-progress': 'success',
  paused: 'warning',
  blocked: 'danger',
  completed: 'accent',
  abandoned: 'neutral',
};
