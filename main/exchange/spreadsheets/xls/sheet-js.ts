// SheetJS is a megabyte of code that most files do without: it is loaded by the first that needs it.
import type * as SheetJs from '@e965/xlsx';

/** With the code pages of before Unicode, which workbooks of Excel 5 and 95 are written in. */
export async function loadSheetJs(): Promise<typeof SheetJs> {
  const [library, codePages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  library.set_cptable(codePages);
  return library;
}
