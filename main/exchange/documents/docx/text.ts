// Words of a Word document: broken where they were typed to be, in the looks they have.
import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Run } from '../../../domain/document/blocks.ts';

export function words(text: string, look: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export function runs(all: readonly Run[]): ParagraphChild[] {
  return all.flatMap(({ text, isStrong, isEmphasised, isStruck, link }): readonly ParagraphChild[] => {
    const look = {
      ...(isStrong ? { bold: true } : {}),
      ...(isEmphasised ? { italics: true } : {}),
      ...(isStruck ? { strike: true } : {}),
    };
    if (link === undefined) return words(text, look);
    return [new ExternalHyperlink({ link, children: words(text, { ...look, style: 'Hyperlink' }) })];
  });
}
