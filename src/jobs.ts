import type { Host } from './platform/http/environment.ts'
import type { Settings } from './settings.ts'

/** The list of jobs: name, when, which action. */
export function declareJobs(_host: Host, _settings: Settings): void {}
