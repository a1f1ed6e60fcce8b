/** My access: the panel as the reseller sees it, on the same service as the editor's, with less to do. */
import type { FastifyInstance } from 'fastify';
import type { Capabilities, Settings } from 'self-care-elements/contract';
import { guardRoutes, visitOf, type GuardedBy } from '../access/guard.ts';
import type { Visit } from '../access/visit.ts';
import type { Portal } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { editorCapabilities, type Viewer } from '../settings/capabilities.ts';
import { readSettings } from '../settings/read.ts';
import { panelRoutes } from '../settings/routes.ts';
import { panelService, type PanelService } from '../settings/service.ts';
import { disableTwofa } from './disable-twofa.ts';
import { zoneOf } from './me.ts';
import { ownTwofa } from './own-twofa.ts';
import { permissionOf } from './tabs.ts';

export function myAccessRoutes(app: FastifyInstance, portal: Portal, by: GuardedBy): void {
  void app.register(async (scope) => {
    guardRoutes(scope, portal, { ...by, permission: permissionOf('access') });
    panelRoutes(scope, {
      path: '/access',
      serviceFor: async (request) => {
        const { selfCareOrigin, origin } = portal.config;
        const site = selfCareOrigin ?? origin ?? `${request.protocol}://${request.host}`;
        return ownService(portal, visitOf(request), site);
      },
    });
  });
}

/** Calls left out (log in as, unlock, reset the key, …) are the provider's alone. */
function ownService(portal: Portal, visit: Visit, origin: string): PanelService {
  const { id } = visit.account;
  const viewer = viewerOf(portal, visit, origin);
  const { load, save, createToken, revokeToken, renameToken, rotateToken } = panelService(portal, id, viewer);
  return {
    createToken,
    revokeToken,
    renameToken,
    rotateToken,
    ...(visit.impersonator === null && ownTwofa(portal, visit)),
    async load() {
      const { settings, capabilities, context } = await load();
      const { inputDate: pattern, dialect } = visit.account;
      return {
        settings: withoutReasons(settings),
        capabilities,
        context: { ...context, ownAccount: true, dateFormat: { pattern, dialect } },
      };
    },
    async save(ask) {
      const { settings } = await save(ask).catch(hideReasons);
      return { settings: withoutReasons(settings) };
    },
    async disableTwofa({ code }) {
      await disableTwofa(portal, visit, code);
      return { settings: withoutReasons(await readSettings(portal, id)) };
    },
  };
}

function viewerOf({ config }: Portal, visit: Visit, origin: string): Viewer {
  const { account, address, impersonator, session } = visit;
  return {
    editorId: impersonator?.id ?? null,
    level: 0,
    timeZone: zoneOf(account),
    address,
    signedInAt: session.createdAt,
    session,
    capabilities: ownCapabilities(editorCapabilities(origin, config.passwordPolicy), visit),
  };
}

function ownCapabilities(editors: Capabilities, { impersonator }: Visit): Capabilities {
  return {
    ...editors,
    createRoleUrl: null,
    hidden: ['mustChangePassword'],
    readonly: {
      login: 'Your provider changes the login.',
      role: 'Your provider gives the role.',
    },
    mustChangePassword: false,
    logInAs: [],
    endSessions: false,
    unlock: false,
    twofaVariant: 'switch',
    twofaReset: false,
    twofaSetup: impersonator === null,
    recoveryCodes: impersonator === null,
  };
}

/** Why sign-ins were refused is for the editor: whoever tries at the door must not learn it here. */
function withoutReasons(settings: Settings): Settings {
  return { ...settings, facts: { ...settings.facts, refusedSignIns: [] } };
}

/** A version conflict carries the settings too. */
function hideReasons(error: unknown): never {
  if (!(error instanceof Refused) || !error.beside['current']) throw error;
  const current = withoutReasons(error.beside['current'] as Settings);
  throw new Refused(error.status, error.problems, { ...error.beside, current });
}
