# What others wrote and we ship

Wristway itself is under the Apache License 2.0, see `LICENSE`. The archive also holds these bundles, unchanged (and what they hold inside).
The build makes this list from their own metadata (`mvn -pl distribution -am package` writes `distribution/target/THIRD-PARTY.md`)
and a test fails where the two differ.

| what | version | licence |
|---|---|---|
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licenses = entry.getValue()/>
| <#if project.url??>[${project.groupId}:${project.artifactId}](${project.url})<#else>${project.groupId}:${project.artifactId}</#if> | ${project.version} | ${licenses?join(", ")} |
</#list>
