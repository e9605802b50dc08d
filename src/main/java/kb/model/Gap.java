package kb.model;

import java.time.Instant;

/// A question that found nothing.
///
/// @param question as it was asked, secrets masked
/// @param times how often
/// @param last when it was asked last
public record Gap(String question, int times, Instant last) {}
