import type { Channel as ChannelName } from '@genkan/contracts';
import type { AnyChannel } from '../domain/channel.ts';
import { createSmtpChannel, type SmtpChannelOptions } from './smtp-channel.ts';

/** What each channel needs. */
export type ChannelOptions = { mail: SmtpChannelOptions };

/** Every way to a member that this process has, by its word in an order. A new one: its file and a line. */
export function openChannels(options: ChannelOptions) {
  return {
    mail: createSmtpChannel(options.mail),
  } satisfies Record<ChannelName, AnyChannel>;
}
