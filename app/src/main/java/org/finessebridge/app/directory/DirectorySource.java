package org.finessebridge.app.directory;

/**
 * Where users and teams come from: the demo, a file, an administration database. A source is asked
 * once, when the product starts; what changes later comes by {@link InMemoryDirectory#replace}.
 */
public interface DirectorySource {

    /**
     * What this source has, consistent in itself; {@link DirectorySnapshot#EMPTY} where it is off.
     * Ids and names are unique over all sources.
     */
    DirectorySnapshot read();
}
