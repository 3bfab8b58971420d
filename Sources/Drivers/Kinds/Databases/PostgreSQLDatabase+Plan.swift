package import Model

/// The statements and commands that the driver issues, in the words in which it issues them.
extension PostgreSQLDatabase {
    package static let readRole = """
        SELECT pg_is_in_recovery(), system_identifier, timeline_id FROM pg_control_system(), pg_control_checkpoint()
        """
    package static let readWritten = "SELECT pg_current_wal_lsn(), pg_walfile_name(pg_current_wal_lsn())"
    package static let readReplayed = """
        SELECT pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn(), pg_last_xact_replay_timestamp()
        """
    package static let refuseWrites = "ALTER SYSTEM SET default_transaction_read_only = on"
    package static let allowWrites = "ALTER SYSTEM RESET default_transaction_read_only"
    package static let reload = "SELECT pg_reload_conf()"
    package static let endSessions = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
        """
    package static let switchSegment = "SELECT pg_switch_wal()"
    package static let promote = "SELECT pg_promote(true, 60)"

    /// Reads the end of a stopped server: position, timeline and system identifier.
    package func readControlFile(at site: Site) -> [String] {
        ["\(servers[site].binaries)/pg_controldata", "--pgdata=\(servers[site].data)"]
    }

    /// What keeps a closed server from opening by itself when its host comes back.
    package func standbySignal(at site: Site) -> String { "\(servers[site].data)/standby.signal" }

    package func connection(to site: Site, _ hosts: Hosts, user: String, database: String?) -> String {
        let server = servers[site]
        let address = hosts[server.host]?.address ?? server.host
        let words = ["host=\(address)", "port=\(server.port)", "user=\(user)"]
        return (words + (database.map { ["dbname=\($0)"] } ?? []) + ["sslmode=\(login.encryption.rawValue)"])
            .joined(separator: " ")
    }

    package func rewind(_ site: Site, _ hosts: Hosts) -> [String] {
        let source = connection(to: site.other, hosts, user: login.user, database: login.database)
        return [
            "\(servers[site].binaries)/pg_rewind", "--target-pgdata=\(servers[site].data)",
            "--source-server=\(source)", "--progress",
        ]
    }

    package func baseBackup(_ site: Site, _ hosts: Hosts) -> [String] {
        let source = connection(to: site.other, hosts, user: replicationUser, database: nil)
        return [
            "\(servers[site].binaries)/pg_basebackup", "--pgdata=\(servers[site].data)", "--dbname=\(source)",
            "--wal-method=stream", "--checkpoint=fast", "--progress",
        ]
    }

    package func keepAside(_ site: Site) -> [String] {
        ["cp", "--archive", "--reflink=auto", servers[site].data, servers[site].kept]
    }

    /// What is written into the rebuilt server's configuration so that it follows.
    package func followSettings(_ site: Site, _ hosts: Hosts) -> [(name: String, text: String)] {
        var settings: [(String, String)] = []
        if shipping != .archive {
            settings.append(
                (
                    "primary_conninfo", connection(to: site.other, hosts, user: replicationUser, database: nil)
                ))
        }
        if shipping != .streaming {
            let archive = servers[site].archive ?? ""
            settings.append(("restore_command", restoreCommand ?? "cp '\(archive)/%f' '%p'"))
        }
        settings.append(("recovery_target_timeline", "latest"))
        return settings
    }

    // MARK: The plan

    func commands(for verb: Verb, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        switch verb {
        case .freeze: return freezing(site, scene)
        case .drain: return [sql(Self.readReplayed, .check, site)]
        case .promote:
            return [
                sql(Self.readRole, .check, site.other), sql(Self.readReplayed, .check, site),
                sql(Self.promote, .perform, site), sql(Self.readRole, .check, site),
            ]
        case .seed, .protect: return rebuilding(site, scene)
        case .unfence, .verify, .rehearse: return [sql(Self.readRole, .check, site)]
        case .fence, .stopServices, .switchEntry, .startServices, .protectLocal, .approve, .wait, .run, .notify:
            return []
        }
    }

    private func freezing(_ site: Site, _ scene: Scene) -> [PlannedCommand] {
        let signal = standbySignal(at: site)
        var commands = [Self.refuseWrites, Self.reload, Self.endSessions, Self.switchSegment]
            .map { sql($0, .perform, site) }
        commands.append(run(["touch", signal], .perform, site))
        commands += stopping(site, .perform, scene)
        commands.append(run(readControlFile(at: site), .check, site))
        commands.append(run(["rm", "--force", signal], .undo, site))
        commands += starting(site, .undo, scene)
        return commands + [Self.allowWrites, Self.reload].map { sql($0, .undo, site) }
    }

    private func rebuilding(_ site: Site, _ scene: Scene) -> [PlannedCommand] {
        var commands = [sql(Self.readRole, .check, site.other)] + stopping(site, .perform, scene)
        commands.append(run(readControlFile(at: site), .check, site))
        if scene.keepsDivergent { commands.append(run(keepAside(site), .ifDivergent, site)) }
        if rewinds { commands.append(run(rewind(site, scene.hosts), .perform, site)) }
        commands.append(run(baseBackup(site, scene.hosts), rewinds ? .otherwise : .perform, site))
        for (name, text) in followSettings(site, scene.hosts) {
            let line = "\(servers[site].data)/postgresql.auto.conf: \(name) = '\(text)'"
            commands.append(PlannedCommand(.file, .perform, on: servers[site].host, line))
        }
        commands.append(run(["touch", standbySignal(at: site)], .perform, site))
        return commands + starting(site, .perform, scene)
            + [sql(Self.readRole, .check, site), sql(Self.readReplayed, .check, site)]
    }

    // MARK: Its parts

    private func sql(_ text: String, _ purpose: PlannedCommand.Purpose, _ site: Site) -> PlannedCommand {
        PlannedCommand(.sql, purpose, on: servers[site].host, text)
    }

    private func run(_ argv: [String], _ purpose: PlannedCommand.Purpose, _ site: Site) -> PlannedCommand {
        PlannedCommand(.command, purpose, on: servers[site].host, CommandLine.text(asOwner(argv, site)))
    }

    /// The data belongs to its own user, who is not the one that logs in.
    package func asOwner(_ argv: [String], _ site: Site) -> [String] {
        let user = servers[site].systemUser
        return switch servers[site].becoming {
        case .sudo: ["sudo", "--non-interactive", "--user=\(user)", "--"] + argv
        case .runuser: ["runuser", "-u", user, "--"] + argv
        case .none: argv
        }
    }

    private func stopping(_ site: Site, _ purpose: PlannedCommand.Purpose, _ scene: Scene) -> [PlannedCommand] {
        let server = servers[site]
        switch server.control {
        case .systemd(let unit):
            return [
                .bus("MaskUnitFiles", unit, purpose, on: server.host), .bus("StopUnit", unit, purpose, on: server.host),
            ]
        case .pgCtl(let control): return [run(control.stop(server.binaries, data: server.data), purpose, site)]
        case .command(_, let stop): return scene.command(stop, purpose, on: server.host, at: site)
        }
    }

    private func starting(_ site: Site, _ purpose: PlannedCommand.Purpose, _ scene: Scene) -> [PlannedCommand] {
        let server = servers[site]
        switch server.control {
        case .systemd(let unit):
            return [
                .bus("UnmaskUnitFiles", unit, purpose, on: server.host),
                .bus("StartUnit", unit, purpose, on: server.host),
            ]
        case .pgCtl(let control): return [run(control.start(server.binaries, data: server.data), purpose, site)]
        case .command(let start, _): return scene.command(start, purpose, on: server.host, at: site)
        }
    }
}
