// What every host must do, in sentences: run against each through a Client, and nothing but a Client.
import { afterAll, beforeAll, describe } from 'vitest';
import type { Client } from '../contract/client.ts';
import { describeBackups } from './contract/backups.ts';
import type { ContractConnection } from './contract/connection.ts';
import { describeEditing, describeRefusals, describeTwoClients } from './contract/editing.ts';
import { describeReading, describeSpreadsheets } from './contract/reading.ts';
import { describeSigning } from './contract/signing.ts';

export function contractSuite(name: string, connect: () => Promise<ContractConnection>): void {
  describe(`the contract, through ${name}`, () => {
    let connection: ContractConnection;
    let client: Client;
    beforeAll(async () => {
      connection = await connect();
      ({ client } = connection);
    });
    afterAll(() => connection.close());

    describeReading(() => client);
    describeSpreadsheets(() => client);
    describeEditing(() => client);
    describeRefusals(() => client);
    describeSigning(() => client);
    describeTwoClients(() => connection);
    describeBackups(() => client);
  });
}
