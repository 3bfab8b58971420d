/// Every role that a technology can fulfil, with the technologies that do.
package enum Families {
    package static let all = [
        DatabaseKind.family, ServicesKind.family, EntryKind.family, FenceKind.family, ProbeKind.family,
        NotifierKind.family, ControlKind.family,
    ]
}
