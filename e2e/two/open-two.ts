/** The world of two: a relay on a database of its own behind the way from 127.0.0.77, a phone, and a desk. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fingers, mouse } from '../story/hands.ts';
import { Person } from '../story/person.ts';
import { newTokens, type Tokens } from '../story/tokens.ts';
import { sayIn, type Language } from '../story/words.ts';
import { dropProfile, openDevice, startRelay, type Device, type Look, type Relay } from '../world.ts';
import { openWay, type Way } from './from-77.ts';

/** For one thing that a person waits for. */
const patienceMs = 20_000;

export interface Two {
  readonly relay: Relay;
  readonly origin: string;
  readonly way: Way;
  readonly phone: () => Device;
  readonly desk: () => Device;
  readonly ada: () => Person;
  readonly dana: () => Person;
  readonly tokens: Tokens;
  /** What went wrong on either page, in its own words. */
  readonly wrong: readonly string[];
  /** The phone is closed and opened again as it was left. */
  readonly reopenPhone: (look?: Look, prepare?: (page: Page) => Promise<void>) => Promise<void>;
  /** The phone has no connection from now on; an open line outlives what the browser calls offline, so it is cut. */
  readonly phoneOffline: () => Promise<void>;
  readonly phoneOnline: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export const phoneLook: Look = { width: 360, height: 740, touch: true };
export const deskLook: Look = { width: 1440, height: 900 };

export const openTwo = async (
  language: Language,
  serves: 'app' | 'harness' = 'app',
  looks: { readonly phone: Look; readonly desk: Look } = { phone: phoneLook, desk: deskLook },
): Promise<Two> => {
  const way = await openWay();
  const relay = await startRelay(serves, undefined, {
    origin: way.origin,
    before: join(import.meta.dirname, 'relay-clock.ts'),
  });
  way.leadTo(relay.port);
  const tokens = newTokens();
  const wrong: string[] = [];
  const listen = (page: Page): void => {
    page.setDefaultTimeout(patienceMs);
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      // A line that cannot be opened is said by the browser itself, and by the app in its own place.
      if (message.type() === 'error' && !/WebSocket|ERR_INTERNET_DISCONNECTED/.test(message.text()))
        wrong.push(message.text());
    });
  };
  const open = async (look: Look, profile?: string): Promise<Device> => {
    const device = await openDevice(way.origin, { language, ...look }, profile);
    listen(device.page);
    return device;
  };
  let phone = await open(looks.phone);
  const desk = await open(looks.desk);
  const ada = (): Person => new Person(phone.page, fingers(phone.page), sayIn(language), tokens);
  let adaNow = ada();
  const dana = new Person(desk.page, mouse(desk.page), sayIn(language), tokens);
  return {
    relay,
    origin: way.origin,
    way,
    phone: () => phone,
    desk: () => desk,
    ada: () => adaNow,
    dana: () => dana,
    tokens,
    wrong,
    reopenPhone: async (look = {}, prepare) => {
      await phone.close();
      phone = await open({ ...looks.phone, ...look }, phone.profile);
      if (prepare) await prepare(phone.page);
      adaNow = ada();
    },
    phoneOffline: async () => {
      await phone.context.setOffline(true);
      way.cut();
    },
    phoneOnline: () => phone.context.setOffline(false),
    end: async () => {
      for (const { context, profile } of [phone, desk]) {
        await context.close();
        dropProfile(profile);
      }
      await way.close();
      await relay.stop();
    },
  };
};
