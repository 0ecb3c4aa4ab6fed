// A call as hosts carry it.
import * as z from 'zod';

export const envelope = z.strictObject({
  callId: z.uuid(),
  name: z.string().max(100),
  input: z.unknown(),
});
export type Envelope = Readonly<z.infer<typeof envelope>>;
