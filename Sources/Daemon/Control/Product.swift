/// What both programs say they are.
package enum Product {
    package static let version = "1.0.0"
}
