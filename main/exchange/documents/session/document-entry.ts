// Entry of the worker thread that makes documents.
import { runDocumentWorker } from './document-worker.ts';

runDocumentWorker();
