package org.finessebridge.app.datadirectory;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept. Other settings have the same prefix, so that {@code startup.SettingNames}
 * looks for typos.
 *
 * @param dataDir the directory; a relative one is below the working directory
 */
@ConfigurationProperties(prefix = "finesse")
record DataDirectorySettings(@DefaultValue("./data") Path dataDir) {}
