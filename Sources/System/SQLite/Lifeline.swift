/// Tells what outlives a connection that the connection is gone, without keeping it alive.
final class Lifeline {
    var isOpen = true
}
