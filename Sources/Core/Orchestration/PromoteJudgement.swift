import Judgement
import Model
import Runbook

/// What is judged in the moment before the commit of a `promote` intent. After the first nothing can be taken back.
enum PromoteJudgement {
    enum Word {
        case go
        case stop(BlockReason, Failure)
    }

    static func judge(_ survey: Survey, _ run: Run, _ loss: Loss, _ database: DatabaseTraits) -> Word {
        if survey.roleLeftBehind == .active {
            return .stop(
                .oldSiteActive,
                Failure(
                    "promoting now would give two open databases", hint: "stop the old one, then: \(retry(run))"))
        }
        // What was judged before the pivot stands; the database left behind may have come back since.
        if run.passedPivot { return .go }
        switch run.mode {
        case .planned: return judgeToken(survey, run, database)
        case .disaster: return judgeFence(survey, run) ?? judgeLoss(run, loss)
        case nil: return .stop(.stepFailed, Failure("a run that moves nothing has nothing to promote"))
        }
    }

    /// A planned move is to lose nothing: the target has applied exactly what was written.
    private static func judgeToken(_ survey: Survey, _ run: Run, _ database: DatabaseTraits) -> Word {
        if run.accepted.contains(.loss) { return .go }
        // Without positions the word of both steps is all there is.
        if !database.readsPosition, run.isFinished(.freeze), run.isFinished(.drain) { return .go }
        guard let token = run.known.token else {
            return .stop(.tokenNotReached, Failure("no freeze has named the end of the log"))
        }
        guard let replayed = survey.targetReplayed ?? run.known.drained else {
            return .stop(.tokenNotReached, Failure("nobody can say how far the target has applied the log"))
        }
        if replayed == token.position { return .go }
        let failure = Failure("the target has applied the log up to \(replayed), and its end is \(token.position)")
        return .stop(.tokenNotReached, failure)
    }

    private static func judgeFence(_ survey: Survey, _ run: Run) -> Word? {
        if run.accepted.contains(.unfenced) { return nil }
        let hint = "make sure that it is stopped, then: \(retry(run)), or with --accept-unfenced"
        switch survey.fence {
        case .fenced: return nil
        case .notFenced:
            return .stop(.fenceNotConfirmed, Failure("the site left behind reads not fenced", hint: hint))
        case .unknown:
            // Silence now takes nothing back of what was proven in this run.
            if run.isFinished(.fence) { return nil }
            return .stop(.fenceNotConfirmed, Failure("no fence has confirmed", hint: hint))
        }
    }

    private static func judgeLoss(_ run: Run, _ loss: Loss) -> Word {
        if run.accepted.contains(.loss) { return .go }
        let verdict = Gates.judge(loss)
        if verdict.verdict == .pass { return .go }
        return .stop(
            .lossTooLarge(bytes: loss.bytes),
            Failure(verdict.reason.description, hint: retry(run, [.loss])))
    }

    /// The line to type.
    private static func retry(_ run: Run, _ accepted: Acceptances = []) -> String {
        let step = run.current?.name ?? Verb.promote.description
        return Request.step(run.id, step, .retry, accepted).command(names: nil)
    }

    /// A planned run is undone, since nothing has moved yet; a disaster run waits for a person.
    static func stop(_ run: Run, _ reason: BlockReason, _ failure: Failure) -> RunChange {
        run.mode == .planned && !run.passedPivot ? .undoBegan(failure) : .blocked(reason, failure)
    }
}
