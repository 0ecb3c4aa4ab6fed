// Services that present themselves under the same name, however it is spelt.
import { comparableName } from '../signed-file/trust.ts';
import type { Service } from './service.ts';

export function servicesNamedLike(services: readonly Service[], name: string): readonly Service[] {
  const wanted = comparableName(name);
  return services.filter((each) => comparableName(each.name) === wanted);
}
