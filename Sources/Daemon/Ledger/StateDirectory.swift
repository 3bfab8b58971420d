import Platform

/// The place where the ledger lies: there, on a disk of this machine, and nobody else's business.
enum StateDirectory {
    static func check(_ paths: StatePaths) throws(LedgerError) {
        let attempted = "use the state directory \(paths.directory)"
        guard let status = try status(of: paths.directory, attempted) else {
            throw LedgerError(
                .noDirectory, attempted: attempted, message: "it is not there",
                hint:
                    "create it for the daemon's user with mode 0700, as StateDirectory= in the unit does"
            )
        }
        guard status.kind == .directory else {
            throw LedgerError(
                .noDirectory, attempted: attempted, message: "it is no directory",
                hint: "name a directory with --state= by its real path")
        }
        guard status.isPrivate, status.owner == FileStatus.user else {
            throw LedgerError(
                .wrongPermissions, attempted: attempted,
                message: "its mode is \(octal(status.mode)) and its owner \(status.owner)",
                hint: "chown it to the daemon's user and chmod it to 0700: the audit names people and hosts")
        }
        try checkVolume(paths, attempted)
        try checkFile(paths)
    }

    /// Locks and syncs of a file system that other machines take part in promise less than they say.
    private static func checkVolume(_ paths: StatePaths, _ attempted: String) throws(LedgerError) {
        let volume: Volume
        do throws(SystemError) { volume = try Volume(of: paths.directory) } catch {
            throw LedgerError(system: error, .unreadable)
        }
        try refuse(volume.kind, attempted)
    }

    static func refuse(_ kind: Volume.Kind, _ attempted: String) throws(LedgerError) {
        guard case .network(let name) = kind else { return }
        throw LedgerError(
            .networkFileSystem, attempted: attempted, message: "it lies on a network file system (\(name))",
            hint: "put it on a disk of this machine: a lost connection or a second machine would break the ledger")
    }

    /// A file that is not there yet is made here, because SQLite would make it as readable as the umask allows.
    private static func checkFile(_ paths: StatePaths) throws(LedgerError) {
        let attempted = "use the ledger \(paths.ledger)"
        guard let status = try status(of: paths.ledger, attempted) else {
            do throws(SystemError) {
                try Files.create(paths.ledger)
                try DurableFile.synchronize(directory: paths.directory)
                return
            } catch {
                throw LedgerError(system: error, error.isNoSpace ? .full : .wrongPermissions)
            }
        }
        guard status.kind == .regular else {
            throw LedgerError(
                .foreign, attempted: attempted, message: "it is no regular file",
                hint: "name the state directory by its real path; links and devices are not followed")
        }
        guard status.isPrivate, status.owner == FileStatus.user else {
            throw LedgerError(
                .wrongPermissions, attempted: attempted,
                message: "its mode is \(octal(status.mode)) and its owner \(status.owner)",
                hint: "chown it to the daemon's user and chmod it to 0600")
        }
    }

    private static func status(of path: String, _ attempted: String) throws(LedgerError) -> FileStatus? {
        do throws(SystemError) { return try FileStatus(of: path) } catch {
            throw LedgerError(.unreadable, attempted: attempted, message: error.description, hint: error.hint)
        }
    }

    private static func octal(_ mode: UInt32) -> String { "0" + String(mode, radix: 8) }
}
