// The one door from the services to a new signed file: what is too large to be read back is refused in words.
import { RequestRefused } from '../contract/failure.ts';
import {
  buildContainer,
  type BuiltContainer,
  type ContainerRequest,
} from '../exchange/signed/build-container.ts';
import { ContentTooLarge } from '../exchange/signed/canonical-json.ts';

/** Throws RequestRefused `content-too-large-to-sign`; nothing has been signed by then. */
export async function buildSignedFile(request: ContainerRequest): Promise<BuiltContainer> {
  return buildContainer(request).catch(refuseExcess);
}

/** Turns what is too large to be read back into its refusal, and throws anything else again. */
export function refuseExcess(error: unknown): never {
  if (error instanceof ContentTooLarge)
    throw new RequestRefused('content-too-large-to-sign', {}, { cause: error });
  throw error;
}
