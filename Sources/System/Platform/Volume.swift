internal import CLinux

/// The file system a path lies on.
package struct Volume: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case local(name: String)
        /// Other machines have a part in it: its locks and syncs promise less than they say.
        case network(name: String)
        /// It does not outlive the machine.
        case memory(name: String)
        /// What it is made of cannot be told from here.
        case unknown(magic: UInt32)
    }

    package let path: String
    package let kind: Kind
    /// What the daemon's user may still write.
    package let freeBytes: UInt64
    package let totalBytes: UInt64

    package init(of path: String) throws(SystemError) {
        try Descriptor.check(path: path)
        var volume = fo_volume()
        try SystemCall.value("look at the file system of \(path)") { unsafe fo_volume_of(path, &volume) }
        self.path = path
        kind = Self.kind(ofMagic: volume.magic)
        freeBytes = volume.free_bytes
        totalBytes = volume.total_bytes
    }

    static func kind(ofMagic magic: UInt32) -> Kind { kinds[magic] ?? .unknown(magic: magic) }

    /// The numbers are the kernel's, from linux/magic.h and the sources of the file systems that are not in it. FUSE is
    /// not listed: behind it there can be a disk as well as another continent.
    private static let kinds: [UInt32: Kind] = [
        0x0000_EF53: .local(name: "ext4"), 0x5846_5342: .local(name: "xfs"), 0x9123_683E: .local(name: "btrfs"),
        0x2FC1_2FC1: .local(name: "zfs"), 0xF2F5_2010: .local(name: "f2fs"), 0xCA45_1A4E: .local(name: "bcachefs"),
        0x3153_464A: .local(name: "jfs"), 0x5265_4973: .local(name: "reiserfs"), 0x794C_7630: .local(name: "overlay"),
        0x0000_4D44: .local(name: "vfat"), 0x7366_746E: .local(name: "ntfs3"),
        0x0102_1994: .memory(name: "tmpfs"), 0x8584_58F6: .memory(name: "ramfs"),
        0x0000_6969: .network(name: "nfs"), 0xFF53_4D42: .network(name: "cifs"), 0xFE53_4D42: .network(name: "smb2"),
        0x0000_517B: .network(name: "smb"), 0x00C3_6400: .network(name: "ceph"), 0x0102_1997: .network(name: "9p"),
        0x5346_414F: .network(name: "afs"), 0x6B41_4653: .network(name: "afs"), 0x7375_7245: .network(name: "coda"),
        0x0000_564C: .network(name: "ncp"), 0x0116_1970: .network(name: "gfs2"), 0x7461_636F: .network(name: "ocfs2"),
        0x0BD0_0BD0: .network(name: "lustre"), 0x4750_4653: .network(name: "gpfs"),
        0x1983_0326: .network(name: "beegfs"), 0x2003_0528: .network(name: "orangefs"),
        0x786F_4256: .network(name: "vboxsf"), 0xBACB_ACBC: .network(name: "vmhgfs"),
    ]
}
