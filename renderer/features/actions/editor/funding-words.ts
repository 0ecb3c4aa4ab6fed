import type { FundingStatus } from '../../../../main/domain/funding/funding-line.ts';

export { FUNDING_ROLE_LABELS, FUNDING_STATUS_LABELS } from '../../../../main/domain/funding/funding-line.ts';
export type { FundingLine } from '../../../../main/domain/funding/funding-line.ts';

export const SECURED_LABEL_TONES = {
  considered: 'neutral',
  requested: 'accent',
  granted: 'success',
  notified: 'success',
  paid: 'success',
  refused: 'danger',
} as const satisfies Record<FundingStatus, string>;
