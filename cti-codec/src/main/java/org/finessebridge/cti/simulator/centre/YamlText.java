package org.finessebridge.cti.simulator.centre;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** What is different with YAML. Apart, because only this needs the library for YAML to be there. */
final class YamlText {

    private YamlText() {}

    static TokenStreamFactory format(StreamReadConstraints constraints) {
        return YAMLFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** An alias would be read as a text with its name. */
    static void requireNoAlias(JsonParser parser) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new StreamReadException(
                    parser, "aliases (*" + parser.getString() + ") are not taken", parser.currentTokenLocation());
        }
    }
}
