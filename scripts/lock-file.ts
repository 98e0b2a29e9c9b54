interface LockedPackage {
  version?: string;
  resolved?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  license?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Adds what optional dependencies name and the lock lacks; the platform is read from the package's name. Tells what it added. */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const { optionalDependencies, dev } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (Object.keys(lock.packages).some((key) => key === place || key.endsWith(`/${place}`))) continue;
      const words = name.split(/[/-]/);
      const cpu = words.filter((word) => PROCESSORS.includes(word));
      const os = words.filter((word) => SYSTEMS.includes(word));
      lock.packages[place] = {
        version,
        ...(cpu.length > 0 && { cpu }),
        ...(dev && { dev }),
        ...(words.includes('musl') && { libc: ['musl'] }),
        license: 'MIT',
        optional: true,
        ...(os.length > 0 && { os }),
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}
