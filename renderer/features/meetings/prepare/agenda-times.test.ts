import { expect, it } from 'vitest';
import { agendaTimes } from './agenda-times.ts';

it('adds the minutes up from the start, past midnight too', () => {
  expect(agendaTimes('14:30', [{ minutes: 10 }, { minutes: 45 }])).toEqual({
    starts: ['14:30', '14:40'],
    end: '15:25',
  });
  expect(agendaTimes('23:50', [{ minutes: 15 }, { minutes: 5 }])).toEqual({
    starts: ['23:50', '00:05'],
    end: '00:10',
  });
  expect(agendaTimes('09:00', [])).toEqual({ starts: [], end: '09:00' });
});
