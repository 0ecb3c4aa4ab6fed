// Text of the trade as the shell shows it: titles, in the rail and in the window's own title.
export { oneLine } from '../../main/domain/text/one-line.ts';
