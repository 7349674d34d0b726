package org.finessebridge.cti.simulator.centre;

/**
 * A skill group of a peripheral.
 *
 * @param skillGroupNumber SkillGroupNumber: the number on the peripheral
 * @param skillGroupId SkillGroupID: the number in ICM
 * @param name what people call it
 */
public record SimulatedSkillGroup(long skillGroupNumber, long skillGroupId, String name) {

    private static final long LARGEST = 0xFFFF_FFFEL; // 0xFFFFFFFF is "none"

    public SimulatedSkillGroup {
        if (skillGroupNumber < 0 || skillGroupNumber > LARGEST || skillGroupId < 0 || skillGroupId > LARGEST) {
            throw new IllegalArgumentException(
                    "no skill group: number %d, id %d".formatted(skillGroupNumber, skillGroupId));
        }
    }
}
