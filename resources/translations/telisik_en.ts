<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Alike</name>
    <message numerus="yes">
        <source>%n findings of the same rule and cue</source>
        <translation>
            <numerusform>%n finding of this rule and cue</numerusform>
            <numerusform>%n findings of the same rule and cue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide on %n</source>
        <translation>
            <numerusform>Decide on %n</numerusform>
            <numerusform>Decide on %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announce</name>
    <message numerus="yes">
        <source>%n findings.</source>
        <translation>
            <numerusform>%n finding.</numerusform>
            <numerusform>%n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message numerus="yes">
        <source>%n attributions</source>
        <translation>
            <numerusform>%n attribution</numerusform>
            <numerusform>%n attributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of history</source>
        <translation>
            <numerusform>%n entry of history</numerusform>
            <numerusform>%n entries of history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong with the library</source>
        <translation>
            <numerusform>%n thing is wrong with the library</numerusform>
            <numerusform>%n things are wrong with the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>Accepted. %n new findings.</source>
        <translation>
            <numerusform>Accepted. %n new finding.</numerusform>
            <numerusform>Accepted. %n new findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped; nobody worked on them</source>
        <translation>
            <numerusform>%n dropped; nobody worked on it</numerusform>
            <numerusform>%n dropped; nobody worked on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer marked; your work on them stays</source>
        <translation>
            <numerusform>%n no longer marked; your work on it stays</numerusform>
            <numerusform>%n no longer marked; your work on them stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more asked of the article as a whole</source>
        <translation>
            <numerusform>%n more asked of the article as a whole</numerusform>
            <numerusform>%n more asked of the article as a whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer asked of the article</source>
        <translation>
            <numerusform>%n no longer asked of the article</numerusform>
            <numerusform>%n no longer asked of the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings stay as they are.</source>
        <translation>
            <numerusform>%n finding stays as it is.</numerusform>
            <numerusform>%n findings stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions ticked</source>
        <translation>
            <numerusform>%n question ticked</numerusform>
            <numerusform>%n questions ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message numerus="yes">
        <source>Drop to add %n files</source>
        <translation>
            <numerusform>Drop to add one file</numerusform>
            <numerusform>Drop to add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message numerus="yes">
        <source>{edit}: %n findings</source>
        <translation>
            <numerusform>{edit}: %n finding</numerusform>
            <numerusform>{edit}: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n findings are still open; the report says so.</source>
        <translation>
            <numerusform>One finding is still open; the report says so.</numerusform>
            <numerusform>%n findings are still open; the report says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names or passages are left out; the report says how many.</source>
        <translation>
            <numerusform>%n name or passage is left out; the report says how many.</numerusform>
            <numerusform>%n names or passages are left out; the report says how many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n reviewed.</source>
        <translation>
            <numerusform>The one finding is reviewed.</numerusform>
            <numerusform>All %n reviewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finish</name>
    <message numerus="yes">
        <source>%n findings are still open; the version says so.</source>
        <translation>
            <numerusform>%n finding is still open; the version says so.</numerusform>
            <numerusform>%n findings are still open; the version says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import was broken off: %n files are left.</source>
        <translation>
            <numerusform>An import was broken off: %n file is left.</numerusform>
            <numerusform>An import was broken off: %n files are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near copies</source>
        <translation>
            <numerusform>%n near copy</numerusform>
            <numerusform>%n near copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n articles deleted for good</source>
        <translation>
            <numerusform>%n article deleted for good</numerusform>
            <numerusform>%n articles deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports written</source>
        <translation>
            <numerusform>%n report written</numerusform>
            <numerusform>%n reports written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are being changed</source>
        <translation>
            <numerusform>%n article is being changed</numerusform>
            <numerusform>%n articles are being changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n articles</source>
        <translation>
            <numerusform>Tags of %n article</numerusform>
            <numerusform>Tags of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %n articles</source>
        <translation>
            <numerusform>Collections of %n article</numerusform>
            <numerusform>Collections of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewer of %n articles</source>
        <translation>
            <numerusform>Reviewer of %n article</numerusform>
            <numerusform>Reviewer of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles put into the bin.</source>
        <translation>
            <numerusform>%n article put into the bin.</numerusform>
            <numerusform>%n articles put into the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles taken out of the bin.</source>
        <translation>
            <numerusform>%n article taken out of the bin.</numerusform>
            <numerusform>%n articles taken out of the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n articles for good?</source>
        <translation>
            <numerusform>Delete %n article for good?</numerusform>
            <numerusform>Delete %n articles for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n articles</source>
        <translation>
            <numerusform>{count} of %n article</numerusform>
            <numerusform>{count} of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>Quote, %n paragraph(s)</source>
        <translation>
            <numerusform>Quote, %n paragraph</numerusform>
            <numerusform>Quote, %n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redact</name>
    <message numerus="yes">
        <source>wherever it stands; in the text: %n</source>
        <translation>
            <numerusform>wherever it stands; in the text: once</numerusform>
            <numerusform>wherever it stands; in the text: %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message numerus="yes">
        <source>%n articles are still to be compared.</source>
        <translation>
            <numerusform>%n article is still to be compared.</numerusform>
            <numerusform>%n articles are still to be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n articles analysed</source>
        <translation>
            <numerusform>{done} of %n article analysed</numerusform>
            <numerusform>{done} of %n articles analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: {done} of %n articles analysed</source>
        <translation>
            <numerusform>Stopped: {done} of %n article analysed</numerusform>
            <numerusform>Stopped: {done} of %n articles analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles analysed</source>
        <translation>
            <numerusform>%n article analysed</numerusform>
            <numerusform>%n articles analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with new findings</source>
        <translation>
            <numerusform>%n with new findings</numerusform>
            <numerusform>%n with new findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to compare</source>
        <translation>
            <numerusform>%n to compare</numerusform>
            <numerusform>%n to compare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be analysed</source>
        <translation>
            <numerusform>%n could not be analysed</numerusform>
            <numerusform>%n could not be analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New analyses of %n articles accepted.</source>
        <translation>
            <numerusform>New analysis of %n article accepted.</numerusform>
            <numerusform>New analyses of %n articles accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer marked</source>
        <translation>
            <numerusform>%n no longer marked</numerusform>
            <numerusform>%n no longer marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>{when}; %n kept</source>
        <translation>
            <numerusform>{when}; %n kept</numerusform>
            <numerusform>{when}; %n kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sourcing findings</source>
        <translation>
            <numerusform>%n sourcing finding</numerusform>
            <numerusform>%n sourcing findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assertion findings</source>
        <translation>
            <numerusform>%n assertion finding</numerusform>
            <numerusform>%n assertion findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed ones marked by hand</source>
        <translation>
            <numerusform>%n missed one marked by hand</numerusform>
            <numerusform>%n missed ones marked by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the table only.</source>
        <translation>
            <numerusform>%n more is in the table only.</numerusform>
            <numerusform>%n more are in the table only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n articles to analyse</source>
        <translation>
            <numerusform>%n article to analyse</numerusform>
            <numerusform>%n articles to analyse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked by you</source>
        <translation>
            <numerusform>%n marked by you</numerusform>
            <numerusform>%n marked by you</numerusform>
        </translation>
    </message>
</context>
</TS>
