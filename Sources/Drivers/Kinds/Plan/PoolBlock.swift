/// The keys of a pool, of a site and of the whole file.
package enum PoolBlock {
    package static let primary = Key("primary", .scalar(.name), .required, "The site that serves in normal times.")
    package static let backup = Key("backup", .scalar(.name), .required, "The site that stands by.")
    package static let policy = Key("policy", .block(PolicyBlock.block), .fallback(.block), "Its limits and habits.")
    package static let probes = Key(
        "probes", .named(.family(ProbeKind.family), what: "probe"), .required,
        "What is asked of the sites again and again. A vital one can take a site down.")
    package static let database = Key(
        "database", .family(DatabaseKind.family), .required, "The pair that is promoted.")
    package static let services = Key(
        "services", .list(.family(ServicesKind.family), count: 0...32), .fallback(.words([])),
        "What runs beside the database, in the order in which it starts.")
    package static let entry = Key(
        "entry", .list(.family(EntryKind.family), count: 0...32), .fallback(.words([])), "What clients connect to.")
    package static let fence = Key(
        "fence", .list(.family(FenceKind.family), count: 0...16), .fallback(.words([])),
        "How a site is proven stopped, tried in order. At least one should work when the whole site is dark.")
    package static let failover = Key(
        "failover", .list(.step, count: 1...100), "The steps of a failover; the built-in ones where left out.")
    package static let failback = Key(
        "failback", .list(.step, count: 1...100), "The steps of a failback; the built-in ones where left out.")
    package static let runbooksBlock = Block("runbooks", "Runbooks of one's own.", [failover, failback])
    package static let runbooks = Key("runbooks", .block(runbooksBlock), .optional, "Runbooks of one's own.")

    package static let block = Block(
        "pool", "One service, stretched over two sites.",
        [primary, backup, policy, probes, database, services, entry, fence, runbooks])
}

package enum FileBlock {
    package static let version = Key("version", .integer(1...1), .required, "The version of this language.")
    package static let daemon = Key(
        "daemon", .block(DaemonDescription.block), .fallback(.block), "The daemon itself.")
    package static let hosts = Key(
        "hosts", .named(.block(Host.block), what: "host"), .fallback(.block), "The machines of the site.")
    package static let site = Block("site", "One of the data centres.", [hosts])
    package static let sites = Key("sites", .named(.block(site), what: "site"), .required, "The data centres.")
    package static let pools = Key("pools", .named(.block(PoolBlock.block), what: "pool"), .optional, "The pools.")

    package static let block = Block(
        "file", "The configuration file.", [version, daemon, sites, pools])
    /// The keys of the file that need nothing else to be read.
    package static let head = Block("file", block.doc, [version, daemon])
    package static let additionHead = Block("pools.d file", addition.doc, Array(addition.keys.prefix(1)))

    /// What a file in `pools.d` may contain.
    package static let addition = Block(
        "pools.d file", "A file in `pools.d` beside the configuration, which adds pools.",
        [
            Key(version.name, version.form, .optional, version.doc),
            Key(sites.name, sites.form, .optional, "More data centres."),
            Key(pools.name, pools.form, .required, pools.doc),
        ])
}
