// When an indicator should next be measured (data model §9: frequency, availabilityDelayDays).
import { addDays, addMonths, firstDay, lastDay } from '../date/partial-date.ts';
import {
  latestMeasurement,
  type Indicator,
  type Measurement,
  type MeasurementFrequency,
} from './indicator.ts';

const MONTHS_BETWEEN: Readonly<Record<Exclude<MeasurementFrequency, 'once'>, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/**
 * The day the next value should be there, or null when nothing says so: a period after the last measurement, else after the
 * baseline, plus the delay the source takes; on the target's date for an indicator measured once.
 */
export function nextMeasurementDue(
  subject: Indicator,
  latest: Pick<Measurement, 'date'> | undefined = latestMeasurement(subject),
): string | null {
  const { frequency, availabilityDelayDays, baselineOn, targetOn } = subject;
  if (frequency === 'once') {
    return latest || targetOn === null ? null : addDays(lastDay(targetOn), availabilityDelayDays ?? 0);
  }
  const from = latest?.date ?? baselineOn;
  if (from === null) return null;
  return addDays(addMonths(firstDay(from), MONTHS_BETWEEN[frequency]), availabilityDelayDays ?? 0);
}
