/// Where in a document a value stands. It is spelled only when somebody has to be told.
indirect enum WirePath: CustomStringConvertible {
    case whole
    case property(WirePath, String)
    /// A name that is data, spelled as it is.
    case named(WirePath, String)
    case element(WirePath, Int)

    var description: String {
        switch self {
        case .whole: ""
        case .property(let parent, let property): Self.join(parent, WireName.spell(property))
        case .named(let parent, let name): Self.join(parent, name)
        case .element(let parent, let index): "\(parent)[\(index)]"
        }
    }

    private static func join(_ parent: WirePath, _ name: String) -> String {
        let above = parent.description
        return above.isEmpty ? name : "\(above).\(name)"
    }
}
