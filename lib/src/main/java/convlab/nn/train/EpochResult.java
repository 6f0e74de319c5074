package convlab.nn.train;

/**
 * One epoch of training.
 *
 * @param epoch from 0
 * @param loss mean over the epoch's examples of the losses before each update
 * @param validationLoss NaN without validation data
 * @param validationAccuracy share of right classes, 0..1; NaN without labels
 * @param rate learning rate of the last update
 * @param seconds time of the batches, validation not counted
 */
public record EpochResult(
    int epoch,
    double loss,
    double validationLoss,
    double validationAccuracy,
    double rate,
    double seconds) {}
