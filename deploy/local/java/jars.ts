import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from '../command-line/fault.ts';
import type { Say } from '../command-line/terminal.ts';
import { installPackages, isInstalled } from '../machine/packages.ts';
import type { Settings } from '../settings/settings.ts';

const JAVA_MINIMUM = 17;
const folder = import.meta.dirname;

/** The class path of the embedded parts, once everything needed is on this machine. */
export interface Jars {
  classPath: string;
  /** Where programs unpacked from jars may be kept. */
  folder: string;
}

/**
 * Makes sure of Java 17 and of the jars (fetched once by Maven into the cache). As root on Debian missing
 * programs are installed; otherwise throws a {@link Fault} that says what to install.
 */
export async function provideJars(settings: Settings, say: Say): Promise<Jars> {
  await provideJava(say);
  const pom = readFileSync(path.join(folder, 'pom.xml'));
  const cache = path.join(
    settings.cacheFolder,
    `jars-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`,
  );
  if (!existsSync(cache)) await fetchJars(cache, say);
  const classes = provideClasses(cache);
  return { classPath: `${classes}${path.delimiter}${path.join(cache, '*')}`, folder: cache };
}

async function provideJava(say: Say): Promise<void> {
  if (javaVersion() >= JAVA_MINIMUM) return;
  await installPackages(['openjdk-17-jre-headless'], 'Java 17 (for Kafka and the MongoDB stand-in)', say);
  if (javaVersion() < JAVA_MINIMUM)
    throw new Fault(`Java ${JAVA_MINIMUM} or later is needed, and "java" is older.`);
}

function javaVersion(): number {
  if (!isInstalled('java')) return 0;
  const output = execFileSync('java', ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number(/^\S+ (\d+)/.exec(output)?.[1] ?? 0);
}

async function fetchJars(cache: string, say: Say): Promise<void> {
  if (!isInstalled('mvn'))
    await installPackages(['maven'], 'Maven (fetches Kafka and the MongoDB stand-in)', say);
  const unfinished = `${cache}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  say('  Fetching Kafka and the MongoDB stand-in with Maven (about 73 MB, once per machine)…');
  try {
    await runMaven(unfinished, say);
    if (!existsSync(cache)) renameSync(unfinished, cache);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function runMaven(target: string, say: Say): Promise<void> {
  const goals = ['dependency:copy-dependencies', `-DoutputDirectory=${target}`, '-DincludeScope=runtime'];
  const maven = spawn('mvn', ['-B', '-f', path.join(folder, 'pom.xml'), ...goals], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  let files = 0;
  for await (const line of createInterface(maven.stdout)) {
    if (line.startsWith('[ERROR]')) complaints.push(line);
    if (line.includes('Downloaded from') && ++files % 25 === 0) say(`    ${files} files fetched…`);
  }
  const code = await new Promise((resolve) =>
    maven.exitCode === null ? maven.once('close', resolve) : resolve(maven.exitCode),
  );
  if (code !== 0) {
    throw new Fault(
      `Maven could not fetch the jars:\n${complaints.slice(0, 3).join('\n')}\n` +
        'If this machine reaches Maven Central only through a mirror, name it in ~/.m2/settings.xml and start again.',
    );
  }
}

/** The folder of the classes that come with the repository, or of freshly compiled ones if the sources were changed. */
function provideClasses(jars: string): string {
  const sources = hashJavaSources();
  const shipped = path.join(folder, 'classes');
  if (readFileSync(path.join(shipped, 'sources.sha256'), 'utf8').trim() === sources) return shipped;
  const compiled = path.join(jars, `classes-${sources.slice(0, 12)}`);
  if (!existsSync(compiled)) compileJava(compiled, jars);
  return compiled;
}

function compileJava(target: string, jars: string): void {
  if (!isInstalled('javac'))
    throw new Fault(`The Java sources in ${folder} changed; compiling them needs a JDK (javac).`);
  const files = listJavaSources();
  execFileSync('javac', ['--release', '17', '-cp', path.join(jars, '*'), '-d', target, ...files], {
    stdio: 'inherit',
  });
}

function listJavaSources(): string[] {
  const sources = path.join(folder, 'src/genkan');
  return readdirSync(sources)
    .sort()
    .map((file) => path.join(sources, file));
}

/** `classes/sources.sha256` holds the same hash as long as the shipped classes belong to the sources. */
export function hashJavaSources(): string {
  const hash = createHash('sha256');
  for (const file of listJavaSources()) hash.update(readFileSync(file));
  return hash.digest('hex');
}
