/// One value of a document, with the place where it stands.
package struct YAMLNode: Sendable, Hashable {
    /// Where the value begins. What came in by an alias stands where it was written, with the path of its use.
    package let place: YAMLPlace
    package let content: Content

    package enum Content: Sendable, Hashable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping(YAMLMapping)
    }

    package init(place: YAMLPlace, content: Content) {
        self.place = place
        self.content = content
    }

    package var path: YAMLPath { place.path }

    /// Something to say about this value.
    package func problem(_ what: String, allowed: String) -> YAMLProblem {
        YAMLProblem(place, what, allowed: allowed)
    }
}
