import { accountCreated, credentialReissued, firstLoginCompleted, passwordDisabled } from '@genkan/contracts';
import { type Clock, deriveId, type Keyring } from '@genkan/kernel';
import { commit, createFact, insertWithFacts, newAggregate, sayAgain } from '@genkan/messaging';
import type { Documents, Filter, Update } from '@genkan/platform';
import { type Account, type Credential, FIRST_CREDENTIAL, type MemberFacts } from '../domain/account.ts';
import type { Completion, InvitedAccount } from '../domain/first-login.ts';
import type { AnswerChange, Answers, PasswordHash } from '../domain/journey.ts';
import {
  type AccountDocument,
  fromDocument,
  setFacts,
  setOwnAddress,
  toDocument,
} from './account-document.ts';
import { NO_BROWSERS } from './browser-store.ts';

export type AccountStoreNeeds = { documents: Documents<AccountDocument>; keyring: Keyring; clock: Clock };

const MAX_CONSENTS = 20;
const MAX_ENDED = 20;
const BEFORE_ANY = new Date(0);

/** Accounts in MongoDB. Every transition carries its guard in the filter; null means that it was not met. */
export function createAccountStore(needs: AccountStoreNeeds) {
  const { documents, keyring, clock } = needs;
  const opened = (document: AccountDocument | null) => document && fromDocument(document, keyring);
  const change = async (filter: Filter, update: object) => opened(await documents.update(filter, update));

  return {
    async get(accountId: string): Promise<Account | null> {
      return opened(await documents.get(accountId));
    },

    /** – → invited, with the fact of it. `exists`: done before. */
    create(account: Account, causationId: string): Promise<'inserted' | 'exists'> {
      const aggregate = newAggregate(account.society, clock);
      const document = toDocument(account, { keyring, aggregate, now: clock.now() });
      return insertWithFacts(documents, document, [createdFact(account, causationId)], clock);
    },

    /** The fact of its creation once more, under the same id. */
    async tellAgain(account: Account, causationId: string): Promise<void> {
      const fact = createdFact(account, causationId);
      await sayAgain(documents, { filter: { _id: account.id }, update: {}, fact, clock });
    },

    /** What HR says now replaces what it said before, in any state. @returns false if it is known, or newer is */
    async replaceFacts(accountId: string, facts: MemberFacts): Promise<boolean> {
      const older = { _id: accountId, hrVersion: { $not: { $gte: facts.hrVersion } } };
      return (await documents.update(older, { $set: setFacts(keyring, accountId, facts) })) !== null;
    },

    /** unissued → issued: the first hand-out sets the expiry, once. */
    issueCredential(accountId: string, no: number, expiresAt: Date): Promise<Account | null> {
      const guard = { _id: accountId, state: 'invited', 'credential.no': no, 'credential.state': 'unissued' };
      return change(guard, {
        $set: {
          'credential.state': 'issued',
          'credential.issuedAt': clock.now(),
          'credential.expiresAt': expiresAt,
        },
      });
    },

    /**
     * invited → invited with the next number, with the fact of it. The number before is in the filter, so
     * that of many asks at once one is written, and none is counted twice.
     */
    async reissueCredential(
      account: InvitedAccount,
      { next, drop }: { next: Credential; drop: readonly (keyof Answers)[] },
    ): Promise<Account | null> {
      const { id, epoch, credential } = account;
      const update = {
        // Who gets the next notice need not be who used them.
        $set: { credential: next, ...NO_BROWSERS },
        $unset: unsetAnswers(drop),
        $inc: { epoch: 1, 'journey.rev': 1 },
      };
      const filter = { _id: id, state: 'invited', epoch, 'credential.no': credential.no };
      const facts = [reissuedFact(account, next, clock.now())];
      return opened(await commit(documents, { filter, update, facts, clock }));
    },

    /** Writes one answer if nobody wrote another since the account was read. */
    async answer(account: InvitedAccount, { set, drop = [] }: AnswerChange): Promise<InvitedAccount | null> {
      const after = await change(journeyGuard(account), {
        ...unlessEmpty('$set', setAnswers(set)),
        ...unlessEmpty('$unset', unsetAnswers(drop)),
        $inc: { 'journey.rev': 1 },
      });
      // The guard lets only invited accounts through, and they stay invited.
      return after as InvitedAccount | null;
    },

    /** invited → open: all answers at once, with the fact of it (F8). */
    async completeFirstLogin(account: InvitedAccount, completion: Completion): Promise<Account | null> {
      const { answers, email, enrolBy, sid } = completion;
      const update = {
        $set: {
          state: 'open',
          userId: answers.choice.userId,
          method: answers.choice.method,
          password: answers.password,
          ...setOwnAddress(keyring, account.id, email),
          enrolBy,
          journey: null,
          'credential.state': 'consumed',
          'credential.consumedBy': sid,
        },
        $inc: { epoch: 1 },
        $push: { consents: { $each: [answers.terms], $slice: -MAX_CONSENTS } },
      };
      const facts = [completedFact(account, completion, clock.now())];
      return opened(await commit(documents, { filter: journeyGuard(account), update, facts, clock }));
    },

    /** A hash made with today's parameters in place of the one that was just verified. */
    async replacePassword(account: Account, known: PasswordHash, next: PasswordHash): Promise<void> {
      await documents.update({ _id: account.id, 'password.phc': known.phc }, { $set: { password: next } });
    },

    /** Strangers are not let in by the own password any more, with the fact of it; once. */
    async disablePassword(account: Account): Promise<void> {
      const now = clock.now();
      const enabled = { passwordDisabledAt: { $not: { $gt: BEFORE_ANY } } };
      const filter = { _id: account.id, state: 'open', ...enabled };
      const facts = [disabledFact(account, now)];
      await commit(documents, { filter, update: { $set: { passwordDisabledAt: now } }, facts, clock });
    },

    async enablePassword(accountId: string): Promise<void> {
      await documents.update({ _id: accountId }, { $set: { passwordDisabledAt: null } });
    },

    /** Remembers a session that was logged out. `full`: there is no room; `known`: also where nobody is. */
    async rememberEnded(
      accountId: string,
      ended: { handle: string; until: Date },
    ): Promise<'remembered' | 'known' | 'full'> {
      const room = { [`endedSids.${MAX_ENDED - 1}`]: { $exists: false } };
      const guard = { _id: accountId, 'endedSids.handle': { $ne: ended.handle }, ...room };
      if (await documents.update(guard, { $push: { endedSids: ended } })) return 'remembered';
      const account = await documents.get(accountId);
      const isKnown = !account || account.endedSids.some(({ handle }) => handle === ended.handle);
      return isKnown ? 'known' : 'full';
    },

    /** Sessions that would be over anyway need not be remembered. */
    async forgetEnded(accountId: string): Promise<void> {
      await documents.update({ _id: accountId }, { $pull: { endedSids: { until: { $lte: clock.now() } } } });
    },

    /**
     * Where there is no room for another ended session: ends every session of the account, so that no single
     * one needs to be remembered. @returns false where there is room by now, and nothing ended
     */
    async endAllWhenFull(accountId: string): Promise<boolean> {
      const guard = { _id: accountId, [`endedSids.${MAX_ENDED - 1}`]: { $exists: true } };
      return (await documents.update(guard, { $inc: { epoch: 1 }, $set: { endedSids: [] } })) !== null;
    },
  };
}

function journeyGuard(account: InvitedAccount) {
  return {
    _id: account.id,
    state: 'invited',
    epoch: account.epoch,
    'credential.no': account.credential.no,
    'journey.rev': account.journey.rev,
  };
}

function setAnswers(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [`journey.answers.${field}`, answer]),
  );
}

function unsetAnswers(fields: readonly (keyof Answers)[]): Record<string, ''> {
  return Object.fromEntries(fields.map((field) => [`journey.answers.${field}`, '']));
}

/** MongoDB before 5.0 refuses an operator without fields. */
function unlessEmpty(operator: '$set' | '$unset', fields: Record<string, unknown>): Update {
  return Object.keys(fields).length > 0 ? { [operator]: fields } : {};
}

/** The ids of facts are derived: whoever appends one twice appends the same one. */
function createdFact({ id, memberId }: Account, causationId: string) {
  return createFact(accountCreated, {
    id: deriveId('account-created', id),
    // As it was created, whatever number it has come to since.
    data: { accountId: id, memberId, credentialNo: FIRST_CREDENTIAL },
    causationId,
  });
}

function reissuedFact({ id, memberId, epoch }: InvitedAccount, { no }: Credential, now: Date) {
  return createFact(credentialReissued, {
    id: deriveId('credential-reissued', id, String(no)),
    data: {
      accountId: id,
      memberId,
      credentialNo: no,
      epoch: epoch + 1,
      reissuedAt: now.toISOString(),
    },
  });
}

/** Named by its moment: what is taken back may happen again. */
function disabledFact({ id, memberId }: Account, now: Date) {
  const disabledAt = now.toISOString();
  return createFact(passwordDisabled, {
    id: deriveId('password-disabled', id, disabledAt),
    data: { accountId: id, memberId, disabledAt },
  });
}

function completedFact(account: InvitedAccount, { answers, enrolBy }: Completion, now: Date) {
  const { method } = answers.choice;
  const epoch = account.epoch + 1;
  return createFact(firstLoginCompleted, {
    id: deriveId('first-login-completed', account.id, String(epoch)),
    data: {
      accountId: account.id,
      memberId: account.memberId,
      method,
      epoch,
      enrolBy: enrolBy.toISOString(),
      completedAt: now.toISOString(),
    },
  });
}
