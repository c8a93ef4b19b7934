<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Telisik marks unnamed sources and unverified assertions. You decide on each one.</source>
        <translation>Telisik menandai sumber tanpa nama dan pernyataan yang belum terverifikasi. Anda yang memutuskan tiap temuan.</translation>
    </message>
    <message>
        <source>A mark never says that a statement is false; unmarked text is not verified.</source>
        <translation>Tanda tidak pernah berarti suatu pernyataan salah; teks tanpa tanda belum tentu terverifikasi.</translation>
    </message>
    <message>
        <source>It works offline: it opens no network connection, and a review stays here.</source>
        <translation>Telisik bekerja luring: tidak membuka sambungan jaringan, dan tinjauan tetap di komputer ini.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0</source>
        <translation>Lisensi: Apache 2.0</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message numerus="yes">
        <source>%n findings of the same rule and cue</source>
        <translation>
            <numerusform>%n temuan dengan aturan dan kata penanda yang sama</numerusform>
        </translation>
    </message>
    <message>
        <source>All will be: {status}. One step takes it back.</source>
        <translation>Semuanya akan menjadi: {status}. Satu langkah membatalkannya.</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %n</source>
        <translation>
            <numerusform>Putuskan %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announce</name>
    <message>
        <source>Attached: {name}.</source>
        <translation>Dilampirkan: {name}.</translation>
    </message>
    <message>
        <source>Next open: {number}, {type}.</source>
        <translation>Berikutnya yang belum ditinjau: {number}, {type}.</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Semua tanda</translation>
    </message>
    <message>
        <source>Open marks only</source>
        <translation>Hanya tanda yang belum ditinjau</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>Tanpa tanda</translation>
    </message>
    <message>
        <source>{number} {status}.</source>
        <translation>{number} {status}.</translation>
    </message>
    <message>
        <source>Undone: {edit}.</source>
        <translation>Diurungkan: {edit}.</translation>
    </message>
    <message>
        <source>Done again: {edit}.</source>
        <translation>Diulangi: {edit}.</translation>
    </message>
    <message>
        <source>A copy of {name} is opened.</source>
        <translation>Salinan {name} dibuka.</translation>
    </message>
    <message>
        <source>A copy is saved as {name}.</source>
        <translation>Salinan disimpan sebagai {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings.</source>
        <translation>
            <numerusform>%n temuan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose words first: drag over them, or press Left and Right.</source>
        <translation>Pilih kata dulu: seret melewatinya, atau tekan Kiri dan Kanan.</translation>
    </message>
    <message>
        <source>Marked.</source>
        <translation>Ditandai.</translation>
    </message>
    <message>
        <source>Edges moved.</source>
        <translation>Batas dipindahkan.</translation>
    </message>
    <message>
        <source>Mark removed.</source>
        <translation>Tanda dihapus.</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>Nothing is missing or at odds as far as the program can tell.</source>
        <translation>Sejauh yang dapat diketahui program, tidak ada yang kurang atau janggal.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Berasal dari</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Correct: {field}</source>
        <translation>Perbaiki: {field}</translation>
    </message>
    <message>
        <source>corrected by the reviewer; found: {found}</source>
        <translation>diperbaiki peninjau; ditemukan: {found}</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Back to what was found: {field}</source>
        <translation>Kembali ke yang ditemukan: {field}</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Back to the findings</source>
        <translation>Kembali ke temuan</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>Evidence on the whole</source>
        <translation>Bukti untuk keseluruhan</translation>
    </message>
    <message>
        <source>Note on the whole</source>
        <translation>Catatan untuk keseluruhan</translation>
    </message>
    <message>
        <source>What an editor would ask</source>
        <translation>Yang akan ditanyakan penyunting</translation>
    </message>
    <message>
        <source>Who vouches for it</source>
        <translation>Siapa yang menjaminnya</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Dari mana asalnya</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Belum ada kesimpulan</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>A label says what is wrong with an article. Attach evidence first, to a finding or here.</source>
        <translation>Label menyatakan apa yang salah pada artikel. Lampirkan bukti dulu, pada temuan atau di sini.</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Tanpa label</translation>
    </message>
    <message numerus="yes">
        <source>%n attributions</source>
        <translation>
            <numerusform>%n atribusi</numerusform>
        </translation>
    </message>
    <message>
        <source>No statement is attributed to a source.</source>
        <translation>Tidak ada pernyataan yang disandarkan pada sumber.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>also: {type}</source>
        <translation>juga: {type}</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Temuan yang dipilih</translation>
    </message>
    <message>
        <source>Why it is flagged</source>
        <translation>Mengapa ditandai</translation>
    </message>
    <message>
        <source>What would verify it</source>
        <translation>Yang dapat memverifikasinya</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>What you found, or still look for</source>
        <translation>Apa yang Anda temukan, atau masih dicari</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Konfirmasi</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Needs evidence</source>
        <translation>Perlu bukti</translation>
    </message>
    <message>
        <source>What checking it came to</source>
        <translation>Hasil pemeriksaan</translation>
    </message>
    <message>
        <source>The library is read-only.</source>
        <translation>Pustaka hanya dapat dibaca.</translation>
    </message>
    <message>
        <source>{layer}, marked by the reviewer, paragraph {first}</source>
        <translation>{layer}, ditandai peninjau, paragraf {first}</translation>
    </message>
    <message>
        <source>{layer}, rule {rule}, paragraphs {first} to {last}</source>
        <translation>{layer}, aturan {rule}, paragraf {first} sampai {last}</translation>
    </message>
    <message>
        <source>{layer}, rule {rule}, paragraph {first}</source>
        <translation>{layer}, aturan {rule}, paragraf {first}</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>tidak ada yang disebut</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Berkasnya hilang</translation>
    </message>
    <message>
        <source>The file was altered</source>
        <translation>Berkasnya berubah</translation>
    </message>
    <message>
        <source>Open a copy of {name}</source>
        <translation>Buka salinan {name}</translation>
    </message>
    <message>
        <source>Save a copy of {name} as...</source>
        <translation>Simpan salinan {name} sebagai...</translation>
    </message>
    <message>
        <source>SHA-256 stored</source>
        <translation>SHA-256 tersimpan</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Paste a link, then Enter</source>
        <translation>Tempel tautan, lalu Enter</translation>
    </message>
    <message>
        <source>Evidence link</source>
        <translation>Tautan bukti</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>stands for {name}</source>
        <translation>merujuk pada {name}</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Kata penanda</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Klaim</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Tampilkan di artikel</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Lampirkan berkas</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Belum dipastikan</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Per tanggal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The program&apos;s edges</source>
        <translation>Batas dari program</translation>
    </message>
    <message>
        <source>You moved the edges of this mark.</source>
        <translation>Anda memindahkan batas tanda ini.</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>Hapus berkas ini</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Hapus tautan ini</translation>
    </message>
    <message>
        <source>seen {moment}</source>
        <translation>dilihat {moment}</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of history</source>
        <translation>
            <numerusform>%n entri riwayat</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Memeriksa pustaka</translation>
    </message>
    <message>
        <source>Exporting the library</source>
        <translation>Mengekspor pustaka</translation>
    </message>
    <message>
        <source>The library “{name}” takes its place. A backup is made first.</source>
        <translation>Pustaka “{name}” akan menggantikannya. Cadangan dibuat lebih dahulu.</translation>
    </message>
    <message>
        <source>The library becomes what it was then. What it is now is kept as a backup, so you can go back.</source>
        <translation>Pustaka kembali seperti waktu itu. Keadaannya sekarang disimpan sebagai cadangan, jadi Anda dapat kembali.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the library</source>
        <translation>Tidak ada yang salah pada pustaka</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at: {articles}, {edits}, {files}.</source>
        <translation>Diperiksa: {articles}, {edits}, {files}.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Membuat cadangan</translation>
    </message>
    <message>
        <source>Restoring the library</source>
        <translation>Memulihkan pustaka</translation>
    </message>
    <message>
        <source>Mending the library</source>
        <translation>Memperbaiki pustaka</translation>
    </message>
    <message>
        <source>Export library</source>
        <translation>Ekspor pustaka</translation>
    </message>
    <message>
        <source>Telisik libraries (*.telisik)</source>
        <translation>Pustaka Telisik (*.telisik)</translation>
    </message>
    <message>
        <source>Import library</source>
        <translation>Impor pustaka</translation>
    </message>
    <message>
        <source>Replace this library?</source>
        <translation>Ganti pustaka ini?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong with the library</source>
        <translation>
            <numerusform>%n hal salah pada pustaka</numerusform>
        </translation>
    </message>
    <message>
        <source>Mending makes a backup first, and moves nothing away for good.</source>
        <translation>Perbaikan membuat cadangan lebih dahulu, dan tidak menghapus apa pun untuk selamanya.</translation>
    </message>
    <message>
        <source>Importing the library</source>
        <translation>Mengimpor pustaka</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Belum ada cadangan.</translation>
    </message>
    <message>
        <source>library</source>
        <translation>pustaka</translation>
    </message>
    <message>
        <source>The article can be read on when this is done.</source>
        <translation>Artikel dapat dibaca lagi setelah ini selesai.</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Menghentikan...</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;Import files...</source>
        <translation>&amp;Impor berkas...</translation>
    </message>
    <message>
        <source>Import a &amp;folder...</source>
        <translation>Impor &amp;folder...</translation>
    </message>
    <message>
        <source>&amp;Paste article</source>
        <translation>&amp;Tempel artikel</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>&amp;Buka artikel contoh</translation>
    </message>
    <message>
        <source>&amp;Export report...</source>
        <translation>&amp;Ekspor laporan...</translation>
    </message>
    <message>
        <source>Pre&amp;view report</source>
        <translation>Pratin&amp;jau laporan</translation>
    </message>
    <message>
        <source>Prin&amp;t report...</source>
        <translation>&amp;Cetak laporan...</translation>
    </message>
    <message>
        <source>Verify &amp;report...</source>
        <translation>Verifikasi lapo&amp;ran...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>&amp;Cari di artikel</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Cari &amp;berikutnya</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Cari &amp;sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Go to the next open finding after a decision</source>
        <translation>La&amp;njut ke temuan berikutnya setelah memutuskan</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Pen&amp;gaturan</translation>
    </message>
    <message>
        <source>&amp;Marks: all, open only, none</source>
        <translation>&amp;Tanda: semua, belum ditinjau, tidak ada</translation>
    </message>
    <message>
        <source>&amp;Larger article text</source>
        <translation>Teks artikel lebih &amp;besar</translation>
    </message>
    <message>
        <source>&amp;Smaller article text</source>
        <translation>Teks artikel lebih &amp;kecil</translation>
    </message>
    <message>
        <source>&amp;Normal article text</source>
        <translation>Teks artikel &amp;normal</translation>
    </message>
    <message>
        <source>Show or hide the li&amp;brary</source>
        <translation>Tampilkan atau sembunyikan &amp;pustaka</translation>
    </message>
    <message>
        <source>Show or hide the f&amp;indings</source>
        <translation>Tampilkan atau sembunyikan t&amp;emuan</translation>
    </message>
    <message>
        <source>&amp;Filter the findings</source>
        <translation>Sa&amp;ring temuan</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Panel ber&amp;ikutnya</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Panel &amp;sebelumnya</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Ikuti &amp;sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Kontras tinggi</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Temuan &amp;berikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Temuan &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Next &amp;open finding</source>
        <translation>Berikutnya yang be&amp;lum ditinjau</translation>
    </message>
    <message>
        <source>Previous open findin&amp;g</source>
        <translation>Sebelumnya yang belum ditin&amp;jau</translation>
    </message>
    <message>
        <source>&amp;First finding</source>
        <translation>Temuan &amp;pertama</translation>
    </message>
    <message>
        <source>&amp;Last finding</source>
        <translation>Temuan t&amp;erakhir</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Konfirmasi</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Abaikan</translation>
    </message>
    <message>
        <source>Needs &amp;evidence</source>
        <translation>Pe&amp;rlu bukti</translation>
    </message>
    <message>
        <source>&amp;Back to open</source>
        <translation>Kembali ke belum &amp;ditinjau</translation>
    </message>
    <message>
        <source>Confirm all alike...</source>
        <translation>Konfirmasi semua yang serupa...</translation>
    </message>
    <message>
        <source>Dismiss all alike...</source>
        <translation>Abaikan semua yang serupa...</translation>
    </message>
    <message>
        <source>All alike need evidence...</source>
        <translation>Semua yang serupa perlu bukti...</translation>
    </message>
    <message>
        <source>&amp;Mark the chosen words...</source>
        <translation>Tandai kata &amp;yang dipilih...</translation>
    </message>
    <message>
        <source>Give the finding the chosen &amp;words</source>
        <translation>Jadikan kata terpilih batas te&amp;muan</translation>
    </message>
    <message>
        <source>Give the finding the program&apos;s edges again</source>
        <translation>Kembalikan batas temuan dari program</translation>
    </message>
    <message>
        <source>Change your mark...</source>
        <translation>Ubah tanda Anda...</translation>
    </message>
    <message>
        <source>Remove your mark</source>
        <translation>Hapus tanda Anda</translation>
    </message>
    <message>
        <source>Write a no&amp;te</source>
        <translation>Tulis &amp;catatan</translation>
    </message>
    <message>
        <source>Settle: was it said?</source>
        <translation>Pastikan: benarkah diucapkan?</translation>
    </message>
    <message>
        <source>Settle: is it so?</source>
        <translation>Pastikan: benarkah demikian?</translation>
    </message>
    <message>
        <source>Add evidence lin&amp;k</source>
        <translation>Tambah ta&amp;utan bukti</translation>
    </message>
    <message>
        <source>Attach a file...</source>
        <translation>Lampirkan berkas...</translation>
    </message>
    <message>
        <source>&amp;Show whom the source stands for</source>
        <translation>Tunjukkan siapa yang di&amp;wakili sumber</translation>
    </message>
    <message>
        <source>&amp;Read the card</source>
        <translation>Baca kar&amp;tu</translation>
    </message>
    <message>
        <source>What does this type mean?</source>
        <translation>Apa arti jenis ini?</translation>
    </message>
    <message>
        <source>Set &amp;verdict</source>
        <translation>Tetapkan &amp;kesimpulan</translation>
    </message>
    <message>
        <source>About the &amp;article</source>
        <translation>Tentang &amp;artikel</translation>
    </message>
    <message>
        <source>Edit the &amp;title</source>
        <translation>Ubah &amp;judul</translation>
    </message>
    <message>
        <source>Co&amp;mpare with today&apos;s rules...</source>
        <translation>Band&amp;ingkan dengan aturan sekarang...</translation>
    </message>
    <message>
        <source>&amp;Finish the review...</source>
        <translation>Selesaikan te&amp;laah...</translation>
    </message>
    <message>
        <source>&amp;Countersign...</source>
        <translation>Tanda tangan pembaca ke&amp;dua...</translation>
    </message>
    <message>
        <source>&amp;Right of reply...</source>
        <translation>&amp;Hak jawab...</translation>
    </message>
    <message>
        <source>What exports &amp;leave out...</source>
        <translation>Yang &amp;tidak ikut diekspor...</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Artikel &amp;berikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>Artikel &amp;sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Open the library</source>
        <translation>Bu&amp;ka pustaka</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>&amp;Cari di pustaka</translation>
    </message>
    <message>
        <source>Show the s&amp;tart page</source>
        <translation>Tampilkan halaman &amp;awal</translation>
    </message>
    <message>
        <source>St&amp;atistics</source>
        <translation>S&amp;tatistik</translation>
    </message>
    <message>
        <source>&amp;Reviewer&apos;s name...</source>
        <translation>Nama &amp;peninjau...</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Cadan&amp;gkan sekarang</translation>
    </message>
    <message>
        <source>R&amp;estore a backup...</source>
        <translation>Pu&amp;lihkan cadangan...</translation>
    </message>
    <message>
        <source>&amp;Undo restoring</source>
        <translation>&amp;Batalkan pemulihan</translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation>P&amp;eriksa pustaka</translation>
    </message>
    <message>
        <source>E&amp;xport the library...</source>
        <translation>Ek&amp;spor pustaka...</translation>
    </message>
    <message>
        <source>I&amp;mport a library...</source>
        <translation>I&amp;mpor pustaka...</translation>
    </message>
    <message>
        <source>Tags of the selected articles...</source>
        <translation>Tanda artikel terpilih...</translation>
    </message>
    <message>
        <source>Collections of the selected articles...</source>
        <translation>Koleksi artikel terpilih...</translation>
    </message>
    <message>
        <source>Reviewer of the selected articles...</source>
        <translation>Peninjau artikel terpilih...</translation>
    </message>
    <message>
        <source>Export the selected articles&apos; reports...</source>
        <translation>Ekspor laporan artikel terpilih...</translation>
    </message>
    <message>
        <source>Find near copies</source>
        <translation>Cari salinan mirip</translation>
    </message>
    <message>
        <source>Analyse the selected articles anew</source>
        <translation>Analisis ulang artikel yang dipilih</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>Masukkan ke tempat sampah</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Keluarkan dari tempat sampah</translation>
    </message>
    <message>
        <source>New collection...</source>
        <translation>Koleksi baru...</translation>
    </message>
    <message>
        <source>New tag...</source>
        <translation>Tanda baru...</translation>
    </message>
    <message>
        <source>Save the search...</source>
        <translation>Simpan pencarian...</translation>
    </message>
    <message>
        <source>Empty the bin...</source>
        <translation>Kosongkan tempat sampah...</translation>
    </message>
    <message>
        <source>Analyse all articles anew</source>
        <translation>Analisis ulang semua artikel</translation>
    </message>
    <message>
        <source>Compare what was analysed anew...</source>
        <translation>Bandingkan hasil analisis ulang...</translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation>&amp;Palet perintah</translation>
    </message>
    <message>
        <source>Telisik &amp;help</source>
        <translation>&amp;Bantuan Telisik</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Semua &amp;tombol</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Ikuti t&amp;ur</translation>
    </message>
    <message>
        <source>&amp;About Telisik</source>
        <translation>Tentang T&amp;elisik</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Rules changed since this review. Nothing is changed before you have seen it.</source>
        <translation>Aturan berubah sejak tinjauan ini. Tidak ada yang diubah sebelum Anda melihatnya.</translation>
    </message>
    <message>
        <source>The file is read differently now. Nothing is changed before you have seen it.</source>
        <translation>Berkas ini kini dibaca dengan cara lain. Tidak ada yang diubah sebelum Anda melihatnya.</translation>
    </message>
    <message numerus="yes">
        <source>Accepted. %n new findings.</source>
        <translation>
            <numerusform>Diterima. %n temuan baru.</numerusform>
        </translation>
    </message>
    <message>
        <source>The older findings are kept.</source>
        <translation>Temuan lama dipertahankan.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n bertambah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped; nobody worked on them</source>
        <translation>
            <numerusform>%n hilang; belum pernah dikerjakan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer marked; your work on them stays</source>
        <translation>
            <numerusform>%n tidak lagi ditandai; pekerjaan Anda padanya tetap ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more asked of the article as a whole</source>
        <translation>
            <numerusform>%n pertanyaan baru tentang artikel secara keseluruhan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer asked of the article</source>
        <translation>
            <numerusform>%n tidak lagi ditanyakan tentang artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules {old} (Telisik {old_program}) become rules {new} (Telisik {new_program}).</source>
        <translation>Aturan {old} (Telisik {old_program}) menjadi aturan {new} (Telisik {new_program}).</translation>
    </message>
    <message numerus="yes">
        <source>%n findings stay as they are.</source>
        <translation>
            <numerusform>%n temuan tetap seperti semula.</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision, note or piece of evidence is lost either way.</source>
        <translation>Apa pun pilihannya, tidak ada keputusan, catatan, atau bukti yang hilang.</translation>
    </message>
    <message>
        <source>What a new analysis changes</source>
        <translation>Yang berubah oleh analisis baru</translation>
    </message>
    <message>
        <source>What is added, dropped and changed</source>
        <translation>Yang bertambah, hilang, dan berubah</translation>
    </message>
    <message>
        <source>The selected finding</source>
        <translation>Temuan yang dipilih</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Putuskan nanti</translation>
    </message>
    <message>
        <source>Keep the old</source>
        <translation>Pertahankan yang lama</translation>
    </message>
    <message>
        <source>Accept the new</source>
        <translation>Terima yang baru</translation>
    </message>
    <message>
        <source>The article&apos;s text becomes the one that is read from its file now.</source>
        <translation>Teks artikel menjadi teks yang kini terbaca dari berkasnya.</translation>
    </message>
    <message>
        <source>Its quotations, its language or the places asked about are read differently.</source>
        <translation>Kutipan, bahasa, atau tempat yang dipertanyakan kini dibaca dengan cara lain.</translation>
    </message>
    <message>
        <source>Accepting is one step that undo takes back.</source>
        <translation>Menerima adalah satu langkah yang dapat diurungkan.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Derajat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata-kata</translation>
    </message>
    <message>
        <source>Whom it stands for</source>
        <translation>Merujuk kepada</translation>
    </message>
    <message>
        <source>It was no longer marked, and is again.</source>
        <translation>Tadinya tidak lagi ditandai, kini ditandai kembali.</translation>
    </message>
    <message>
        <source>Its source, cue, claim, questions or norm are read differently.</source>
        <translation>Sumber, kata penanda, klaim, pertanyaan, atau normanya kini dibaca dengan cara lain.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions ticked</source>
        <translation>
            <numerusform>%n pertanyaan dicentang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n bukti</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason was: {reason}</source>
        <translation>Alasan sebelumnya: {reason}</translation>
    </message>
    <message>
        <source>Your decision: {status}</source>
        <translation>Keputusan Anda: {status}</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Catatan Anda: {note}</translation>
    </message>
    <message>
        <source>Your outcome: {outcome}</source>
        <translation>Hasil pemeriksaan Anda: {outcome}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
</context>
<context>
    <name>Countersign</name>
    <message>
        <source>Finished by {name}. The second reader is somebody else.</source>
        <translation>Diselesaikan oleh {name}. Pembaca kedua adalah orang lain.</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Tanda tangani</translation>
    </message>
    <message>
        <source>Countersign version {n}</source>
        <translation>Tanda tangani versi {n} sebagai pembaca kedua</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Telisik made a mistake</source>
        <translation>Telisik melakukan kesalahan</translation>
    </message>
    <message>
        <source>A record without any article&apos;s words is kept in {file}.</source>
        <translation>Catatan tanpa isi artikel disimpan di {file}.</translation>
    </message>
    <message>
        <source>What you typed and decided is saved. You can go on; if it happens again, start anew.</source>
        <translation>Yang Anda ketik dan putuskan sudah tersimpan. Anda dapat melanjutkan; jika terjadi lagi, mulai ulang program.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Articles and archives</source>
        <translation>Artikel dan arsip</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Impor folder</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <source>The last changes are not saved.</source>
        <translation>Perubahan terakhir belum tersimpan.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere, or free some space and retry.</source>
        <translation>Simpan salinan di tempat lain, atau kosongkan sebagian ruang lalu coba lagi.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message numerus="yes">
        <source>Drop to add %n files</source>
        <translation>
            <numerusform>Letakkan untuk menambah %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to review this text</source>
        <translation>Letakkan untuk meninjau teks ini</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>The file was cut short after</source>
        <translation>Berkas terpotong setelah</translation>
    </message>
    <message>
        <source>Links to other articles</source>
        <translation>Tautan ke artikel lain</translation>
    </message>
    <message>
        <source>Readers&apos; comments</source>
        <translation>Komentar pembaca</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigasi</translation>
    </message>
    <message>
        <source>Advertisements</source>
        <translation>Iklan</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Keterangan gambar</translation>
    </message>
    <message>
        <source>Heads and feet of pages</source>
        <translation>Kepala dan kaki halaman</translation>
    </message>
    <message>
        <source>Deleted in the document</source>
        <translation>Dihapus di dalam dokumen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Quoted messages</source>
        <translation>Pesan yang dikutip</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Active content</source>
        <translation>Isi aktif</translation>
    </message>
    <message>
        <source>Short messages</source>
        <translation>Pesan singkat</translation>
    </message>
    <message>
        <source>Data before the text</source>
        <translation>Data sebelum teks</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Tidak ada yang disisihkan.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Tampilkan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out when it was read</source>
        <translation>Disisihkan saat dibaca</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Write note</source>
        <translation>Tulis catatan</translation>
    </message>
    <message>
        <source>Check question</source>
        <translation>Centang pertanyaan</translation>
    </message>
    <message>
        <source>Uncheck question</source>
        <translation>Hapus centang pertanyaan</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Tambah tautan</translation>
    </message>
    <message>
        <source>Import library</source>
        <translation>Impor pustaka</translation>
    </message>
    <message>
        <source>Repair library</source>
        <translation>Perbaiki pustaka</translation>
    </message>
    <message>
        <source>Correct metadata</source>
        <translation>Perbaiki metadata</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Kosongkan tempat sampah</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Hapus tautan</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>Tambah berkas</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Lepas berkas</translation>
    </message>
    <message>
        <source>Add mark</source>
        <translation>Tambah tanda</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Hapus tanda</translation>
    </message>
    <message>
        <source>Move edges</source>
        <translation>Geser tepi</translation>
    </message>
    <message>
        <source>Change mark</source>
        <translation>Ubah tanda</translation>
    </message>
    <message>
        <source>Settle whether it was said</source>
        <translation>Tetapkan apakah dikatakan</translation>
    </message>
    <message>
        <source>Settle whether it is so</source>
        <translation>Tetapkan apakah benar</translation>
    </message>
    <message>
        <source>Accept the new analysis</source>
        <translation>Terima analisis baru</translation>
    </message>
    <message>
        <source>Accept the new analyses of several articles</source>
        <translation>Terima analisis baru beberapa artikel</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Samarkan</translation>
    </message>
    <message>
        <source>Show again in exports</source>
        <translation>Tampilkan lagi dalam ekspor</translation>
    </message>
    <message>
        <source>Add right of reply</source>
        <translation>Tambah hak jawab</translation>
    </message>
    <message>
        <source>Change right of reply</source>
        <translation>Ubah hak jawab</translation>
    </message>
    <message>
        <source>Remove right of reply</source>
        <translation>Hapus hak jawab</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>Set conclusion</source>
        <translation>Tetapkan kesimpulan</translation>
    </message>
    <message>
        <source>Set label</source>
        <translation>Tetapkan label</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Ubah judul</translation>
    </message>
    <message>
        <source>Change reviewer</source>
        <translation>Ubah peninjau</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Konfirmasi</translation>
    </message>
    <message>
        <source>Needs evidence</source>
        <translation>Perlu bukti</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Tambah label</translation>
    </message>
    <message>
        <source>Change tag</source>
        <translation>Ubah label</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Hapus label</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Beri label</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Lepas label</translation>
    </message>
    <message>
        <source>Add collection</source>
        <translation>Tambah koleksi</translation>
    </message>
    <message>
        <source>Change collection</source>
        <translation>Ubah koleksi</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>Hapus koleksi</translation>
    </message>
    <message>
        <source>Put into collection</source>
        <translation>Masukkan ke koleksi</translation>
    </message>
    <message>
        <source>Take out of collection</source>
        <translation>Keluarkan dari koleksi</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Simpan pencarian</translation>
    </message>
    <message>
        <source>Rename saved search</source>
        <translation>Ganti nama pencarian tersimpan</translation>
    </message>
    <message>
        <source>Delete saved search</source>
        <translation>Hapus pencarian tersimpan</translation>
    </message>
    <message>
        <source>Put into bin</source>
        <translation>Buang ke tempat sampah</translation>
    </message>
    <message>
        <source>Take out of bin</source>
        <translation>Keluarkan dari tempat sampah</translation>
    </message>
    <message>
        <source>Extract text anew</source>
        <translation>Ambil ulang teks</translation>
    </message>
    <message>
        <source>Finish review</source>
        <translation>Selesaikan tinjauan</translation>
    </message>
    <message>
        <source>Countersign review</source>
        <translation>Tanda tangani sebagai pembaca kedua</translation>
    </message>
    <message>
        <source>another article</source>
        <translation>artikel lain</translation>
    </message>
    <message>
        <source>{edit} in “{title}”</source>
        <translation>{edit} di “{title}”</translation>
    </message>
    <message>
        <source>{edit} of {number}</source>
        <translation>{edit} temuan {number}</translation>
    </message>
    <message numerus="yes">
        <source>{edit}: %n findings</source>
        <translation>
            <numerusform>{edit}: %n temuan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>PDF report</source>
        <translation>Laporan PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Halaman web</translation>
    </message>
    <message>
        <source>Word document with comments</source>
        <translation>Dokumen Word dengan komentar</translation>
    </message>
    <message>
        <source>Findings as a workbook</source>
        <translation>Temuan sebagai buku kerja</translation>
    </message>
    <message>
        <source>Findings as CSV</source>
        <translation>Temuan sebagai CSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Data (JSON-LD)</source>
        <translation>Data (JSON-LD)</translation>
    </message>
    <message>
        <source>Evidence as RIS</source>
        <translation>Bukti sebagai RIS</translation>
    </message>
    <message>
        <source>Evidence as CSL-JSON</source>
        <translation>Bukti sebagai CSL-JSON</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Only those the list shows</source>
        <translation>Hanya yang tampil dalam daftar</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Ekspor laporan</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message numerus="yes">
        <source>%n names or passages are left out; the report says how many.</source>
        <translation>
            <numerusform>%n nama atau bagian tidak ikut diekspor; laporan menyebutkan jumlahnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Bentuk</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Bahasa laporan</translation>
    </message>
    <message>
        <source>Page {done} of {total}</source>
        <translation>Halaman {done} dari {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n findings are still open; the report says so.</source>
        <translation>
            <numerusform>%n temuan belum ditinjau; laporan menyebutkannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Pilih berkas</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The language pack file {file} cannot be used: {cause}.</source>
        <translation>Berkas paket bahasa {file} tidak dapat dipakai: {cause}.</translation>
    </message>
    <message>
        <source>No article and no review was touched.</source>
        <translation>Tidak ada artikel atau tinjauan yang diubah.</translation>
    </message>
    <message>
        <source>Correct the file or remove it, then start again.</source>
        <translation>Perbaiki atau hapus berkas itu, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>The language model {folder} cannot be used: {cause}.</source>
        <translation>Model bahasa {folder} tidak dapat dipakai: {cause}.</translation>
    </message>
    <message>
        <source>Install Telisik again, or remove the language pack of your own.</source>
        <translation>Pasang Telisik lagi, atau hapus paket bahasa buatan Anda.</translation>
    </message>
    <message>
        <source>These are not annotated articles: {cause}.</source>
        <translation>Ini bukan artikel beranotasi: {cause}.</translation>
    </message>
    <message>
        <source>Name a file of texts and a file of findings, both JSON lines.</source>
        <translation>Sebutkan berkas teks dan berkas temuan, keduanya baris JSON.</translation>
    </message>
    <message>
        <source>The report would be written over the article “{name}”.</source>
        <translation>Laporan akan menimpa artikel “{name}”.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Choose another name for the report.</source>
        <translation>Pilih nama lain untuk laporan.</translation>
    </message>
    <message>
        <source>The report “{name}” could not be written: {reason}.</source>
        <translation>Laporan “{name}” tidak dapat ditulis: {reason}.</translation>
    </message>
    <message>
        <source>The review itself is kept in the library.</source>
        <translation>Tinjauannya tetap tersimpan di pustaka.</translation>
    </message>
    <message>
        <source>Choose another folder with free space and write it again.</source>
        <translation>Pilih folder lain yang punya ruang, lalu tulis lagi.</translation>
    </message>
    <message>
        <source>The file itself and your library are unchanged.</source>
        <translation>Berkas itu dan pustaka Anda tidak berubah.</translation>
    </message>
    <message>
        <source>Telisik made a mistake of its own with “{name}” and could not finish it.</source>
        <translation>Telisik melakukan kesalahan sendiri pada “{name}” dan tidak dapat menyelesaikannya.</translation>
    </message>
    <message>
        <source>You can go on with other articles.</source>
        <translation>Anda dapat melanjutkan dengan artikel lain.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than Telisik allows for one article.</source>
        <translation>“{name}” memerlukan memori lebih banyak daripada yang diizinkan Telisik untuk satu artikel.</translation>
    </message>
    <message>
        <source>Save the part you want to review in a file of its own.</source>
        <translation>Simpan bagian yang ingin Anda tinjau dalam berkas tersendiri.</translation>
    </message>
    <message>
        <source>“{name}” took too long, so reading it was stopped.</source>
        <translation>“{name}” terlalu lama dibaca, sehingga dihentikan.</translation>
    </message>
    <message>
        <source>The part of Telisik that reads documents stopped while it worked on “{name}”.</source>
        <translation>Bagian Telisik yang membaca dokumen berhenti saat mengerjakan “{name}”.</translation>
    </message>
    <message>
        <source>You can go on with other articles, or try this one again.</source>
        <translation>Anda dapat melanjutkan dengan artikel lain, atau mencoba yang ini lagi.</translation>
    </message>
    <message>
        <source>The characters of “{name}” could not be read: its encoding is damaged or unknown.</source>
        <translation>Karakter “{name}” tidak dapat dibaca: pengodeannya rusak atau tidak dikenal.</translation>
    </message>
    <message>
        <source>Nothing was added to the library.</source>
        <translation>Tidak ada yang ditambahkan ke pustaka.</translation>
    </message>
    <message>
        <source>Open it in a text editor, save it as UTF-8, and open it again.</source>
        <translation>Buka di editor teks, simpan sebagai UTF-8, lalu buka lagi.</translation>
    </message>
    <message>
        <source>Unpack it and open the article in it.</source>
        <translation>Ekstrak lalu buka artikel di dalamnya.</translation>
    </message>
    <message>
        <source>“{name}” is an image; Telisik does not read text in images.</source>
        <translation>“{name}” adalah gambar; Telisik tidak membaca teks dalam gambar.</translation>
    </message>
    <message>
        <source>“{name}” is a sound or video file, not a text.</source>
        <translation>“{name}” adalah berkas suara atau video, bukan teks.</translation>
    </message>
    <message>
        <source>“{name}” is a compressed archive, not a text.</source>
        <translation>“{name}” adalah arsip terkompresi, bukan teks.</translation>
    </message>
    <message>
        <source>“{name}” is a program, not a text.</source>
        <translation>“{name}” adalah program, bukan teks.</translation>
    </message>
    <message>
        <source>“{name}” is a database, not a text.</source>
        <translation>“{name}” adalah basis data, bukan teks.</translation>
    </message>
    <message>
        <source>“{name}” is an XML file, not a plain text.</source>
        <translation>“{name}” adalah berkas XML, bukan teks biasa.</translation>
    </message>
    <message>
        <source>“{name}” is not a text: it holds binary data.</source>
        <translation>“{name}” bukan teks: isinya data biner.</translation>
    </message>
    <message>
        <source>“{name}” is not a regular file but a device or a pipe, so it was not read.</source>
        <translation>“{name}” bukan berkas biasa melainkan perangkat atau pipa, sehingga tidak dibaca.</translation>
    </message>
    <message>
        <source>Save what it gives in a text file and open that.</source>
        <translation>Simpan keluarannya dalam berkas teks lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, too large for an article.</source>
        <translation>“{name}” lebih besar dari {limit} MB, terlalu besar untuk sebuah artikel.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {reason}.</source>
        <translation>“{name}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>Copy it to a folder on this machine and open the copy.</source>
        <translation>Salin ke folder di komputer ini lalu buka salinannya.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not an article.</source>
        <translation>“{name}” adalah folder, bukan artikel.</translation>
    </message>
    <message>
        <source>Open the files in it instead.</source>
        <translation>Buka berkas di dalamnya.</translation>
    </message>
    <message>
        <source>There is no file “{name}”.</source>
        <translation>Tidak ada berkas “{name}”.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: look for it and open it again.</source>
        <translation>Mungkin sudah dipindahkan atau diganti namanya: cari lalu buka lagi.</translation>
    </message>
    <message>
        <source>You have no permission to read “{name}”.</source>
        <translation>Anda tidak punya izin membaca “{name}”.</translation>
    </message>
    <message>
        <source>Ask its owner for permission, or open a copy of your own.</source>
        <translation>Minta izin pemiliknya, atau buka salinan Anda sendiri.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no text in it.</source>
        <translation>“{name}” kosong: tidak ada teks di dalamnya.</translation>
    </message>
    <message>
        <source>Choose another file, or paste the article&apos;s text.</source>
        <translation>Pilih berkas lain, atau tempel teks artikelnya.</translation>
    </message>
    <message>
        <source>There is no text in what was pasted.</source>
        <translation>Tidak ada teks dalam tempelan itu.</translation>
    </message>
    <message>
        <source>Copy the article&apos;s text and paste it again.</source>
        <translation>Salin teks artikelnya lalu tempel lagi.</translation>
    </message>
    <message>
        <source>The library was damaged and has been restored from the backup of {made_at}.</source>
        <translation>Pustaka rusak dan telah dipulihkan dari cadangan {made_at}.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {kept}.</source>
        <translation>Berkas yang rusak disimpan sebagai {kept}.</translation>
    </message>
    <message>
        <source>What was decided after that backup may be missing.</source>
        <translation>Keputusan setelah cadangan itu mungkin hilang.</translation>
    </message>
    <message>
        <source>The library was damaged and no sound backup was found, so a new one was begun.</source>
        <translation>Pustaka rusak dan tidak ada cadangan yang utuh, sehingga pustaka baru dibuat.</translation>
    </message>
    <message>
        <source>The library was written by a newer Telisik: {folder}.</source>
        <translation>Pustaka ditulis oleh Telisik yang lebih baru: {folder}.</translation>
    </message>
    <message>
        <source>What is kept in {table} under {key} was altered after it was written.</source>
        <translation>Isi {table} untuk {key} berubah setelah ditulis.</translation>
    </message>
    <message>
        <source>The system knows no program that shows “{name}”.</source>
        <translation>Sistem tidak mengenal program yang menampilkan “{name}”.</translation>
    </message>
    <message>
        <source>Save a copy of it, and open that with a program of your choice.</source>
        <translation>Simpan salinannya, lalu buka dengan program pilihan Anda.</translation>
    </message>
    <message>
        <source>A backup was made: {name}.</source>
        <translation>Cadangan telah dibuat: {name}.</translation>
    </message>
    <message>
        <source>The library is what it was at that backup.</source>
        <translation>Pustaka kini seperti pada cadangan itu.</translation>
    </message>
    <message>
        <source>What was replaced is kept as the backup {name}.</source>
        <translation>Yang digantikan disimpan sebagai cadangan {name}.</translation>
    </message>
    <message>
        <source>Library › Undo restoring takes it back.</source>
        <translation>Pustaka › Batalkan pemulihan mengembalikannya.</translation>
    </message>
    <message>
        <source>The library was written to “{name}”.</source>
        <translation>Pustaka telah ditulis ke “{name}”.</translation>
    </message>
    <message>
        <source>It was read back and is complete.</source>
        <translation>Isinya telah dibaca ulang dan lengkap.</translation>
    </message>
    <message>
        <source>Articles are being imported or analysed.</source>
        <translation>Artikel sedang diimpor atau dianalisis.</translation>
    </message>
    <message>
        <source>Wait until that is done, or cancel it, then try again.</source>
        <translation>Tunggu sampai selesai, atau batalkan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Articles are being analysed anew already.</source>
        <translation>Artikel sedang dianalisis ulang.</translation>
    </message>
    <message>
        <source>No article waits to be compared.</source>
        <translation>Tidak ada artikel yang menunggu dibandingkan.</translation>
    </message>
    <message>
        <source>Library › Analyse all articles anew finds out where today&apos;s rules say something else.</source>
        <translation>Pustaka › Analisis ulang semua artikel mencari di mana aturan sekarang berkata lain.</translation>
    </message>
    <message>
        <source>This was changed in the library meanwhile.</source>
        <translation>Bagian ini sementara itu sudah berubah di pustaka.</translation>
    </message>
    <message>
        <source>Nothing was lost; what is kept is shown again.</source>
        <translation>Tidak ada yang hilang; yang tersimpan ditampilkan lagi.</translation>
    </message>
    <message>
        <source>Do it once more.</source>
        <translation>Lakukan sekali lagi.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: what it changed has been changed again.</source>
        <translation>Ini tidak dapat diurungkan lagi: yang diubahnya sudah berubah kembali.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>“{address}” is an address. Telisik opens no connection, so that nobody learns what you review.</source>
        <translation>“{address}” adalah alamat. Telisik tidak membuka sambungan apa pun, agar tak seorang pun tahu apa yang Anda tinjau.</translation>
    </message>
    <message>
        <source>Nothing was fetched and nothing was added to the library.</source>
        <translation>Tidak ada yang diambil dan tidak ada yang ditambahkan ke pustaka.</translation>
    </message>
    <message>
        <source>Open the page in your browser, save it with Ctrl+S as “Webpage, single file” or “complete”, and drop the saved file here. Or select the article&apos;s text there, copy it and paste it here.</source>
        <translation>Buka halaman itu di peramban, simpan dengan Ctrl+S sebagai “Halaman web, satu berkas” atau “lengkap”, lalu jatuhkan berkas itu di sini. Atau pilih teks artikelnya di sana, salin, dan tempelkan di sini.</translation>
    </message>
    <message>
        <source>No message in the chat “{name}” is long enough to be an article.</source>
        <translation>Tidak ada pesan dalam obrolan “{name}” yang cukup panjang untuk menjadi artikel.</translation>
    </message>
    <message>
        <source>Copy the message you want to review and paste it here.</source>
        <translation>Salin pesan yang ingin Anda tinjau dan tempelkan di sini.</translation>
    </message>
    <message>
        <source>Save it as .docx, .odt or PDF, a table as CSV, and open that, or paste its text.</source>
        <translation>Simpan sebagai .docx, .odt atau PDF, tabel sebagai CSV, lalu buka berkas itu, atau tempelkan teksnya.</translation>
    </message>
    <message>
        <source>Choose the file that holds the article, or paste its text.</source>
        <translation>Pilih berkas yang memuat artikelnya, atau tempelkan teksnya.</translation>
    </message>
    <message>
        <source>“{name}” is an office document in a format that Telisik does not read.</source>
        <translation>“{name}” adalah dokumen perkantoran dalam format yang tidak dibaca Telisik.</translation>
    </message>
    <message>
        <source>Ask for the file again, or open it in the program that made it and save it anew.</source>
        <translation>Minta berkas itu lagi, atau buka di program pembuatnya dan simpan ulang.</translation>
    </message>
    <message>
        <source>Unpack it yourself and open the articles in it.</source>
        <translation>Ekstrak sendiri lalu buka artikel-artikel di dalamnya.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut short.</source>
        <translation>“{name}” rusak atau terpotong.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} files.</source>
        <translation>“{name}” memuat lebih dari {limit} berkas.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password.</source>
        <translation>“{name}” terkunci dengan kata sandi.</translation>
    </message>
    <message>
        <source>Open it with its password in another program, save it without, and open that.</source>
        <translation>Buka dengan kata sandinya di program lain, simpan tanpa kata sandi, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>“{name}” is a link to another place and was not followed.</source>
        <translation>“{name}” adalah tautan ke tempat lain dan tidak diikuti.</translation>
    </message>
    <message>
        <source>Open the file it points to, if you trust it.</source>
        <translation>Buka berkas yang dituju, jika Anda memercayainya.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than {limit} times its size, as files made to do harm do, so it was not read.</source>
        <translation>“{name}” mengembang lebih dari {limit} kali ukurannya, seperti berkas yang dibuat untuk merusak, jadi tidak dibaca.</translation>
    </message>
    <message>
        <source>Be careful with where it came from.</source>
        <translation>Waspadai dari mana asalnya.</translation>
    </message>
    <message>
        <source>No article was found in the web page “{name}”.</source>
        <translation>Tidak ditemukan artikel di halaman web “{name}”.</translation>
    </message>
    <message>
        <source>Open the page in a browser, select the article&apos;s text, copy it and paste it here.</source>
        <translation>Buka halaman itu di peramban, pilih teks artikelnya, salin, dan tempelkan di sini.</translation>
    </message>
    <message>
        <source>The web page “{name}” has more elements than Telisik reads.</source>
        <translation>Halaman web “{name}” memuat lebih banyak elemen daripada yang dibaca Telisik.</translation>
    </message>
    <message>
        <source>“{name}” has no text in it: its pages are pictures, as a scanner makes them.</source>
        <translation>“{name}” tidak memuat teks: halamannya berupa gambar, seperti hasil pemindai.</translation>
    </message>
    <message>
        <source>Have its text recognised in another program (OCR), or type what you want to review.</source>
        <translation>Kenali teksnya dengan program lain (OCR), atau ketik bagian yang ingin Anda tinjau.</translation>
    </message>
    <message>
        <source>“{name}” has {pages} pages, more than Telisik reads of one document ({limit}).</source>
        <translation>“{name}” memuat {pages} halaman, lebih banyak daripada yang dibaca Telisik dari satu dokumen ({limit}).</translation>
    </message>
    <message>
        <source>Save the pages you want to review in a file of their own.</source>
        <translation>Simpan halaman yang ingin Anda tinjau dalam berkas tersendiri.</translation>
    </message>
    <message>
        <source>No article was found in “{name}”.</source>
        <translation>Tidak ditemukan artikel di “{name}”.</translation>
    </message>
    <message>
        <source>Open the file that holds the article, or paste the article&apos;s text.</source>
        <translation>Buka berkas yang memuat artikelnya, atau tempelkan teks artikelnya.</translation>
    </message>
    <message>
        <source>“{name}” is an archive inside an archive inside another; Telisik does not go that deep.</source>
        <translation>“{name}” adalah arsip di dalam arsip di dalam arsip lain; Telisik tidak membuka sedalam itu.</translation>
    </message>
    <message>
        <source>Unpack the outer ones yourself and open the articles in it.</source>
        <translation>Ekstrak sendiri arsip luarnya lalu buka artikel-artikel di dalamnya.</translation>
    </message>
    <message>
        <source>“{name}” declares entities, as files made to do harm do, so it was not read.</source>
        <translation>“{name}” mendeklarasikan entitas, seperti berkas yang dibuat untuk merusak, jadi tidak dibaca.</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} paragraphs.</source>
        <translation>“{name}” memuat lebih dari {limit} paragraf.</translation>
    </message>
    <message>
        <source>Telisik writes no reports that end in “{ending}”.</source>
        <translation>Telisik tidak menulis laporan berakhiran “{ending}”.</translation>
    </message>
    <message>
        <source>Use one of these endings: {endings}.</source>
        <translation>Gunakan salah satu akhiran ini: {endings}.</translation>
    </message>
    <message>
        <source>Choose a PDF report of Telisik, or its report.jsonld.</source>
        <translation>Pilih laporan PDF Telisik, atau report.jsonld-nya.</translation>
    </message>
    <message>
        <source>The file is larger than any report.</source>
        <translation>Berkas ini lebih besar daripada laporan mana pun.</translation>
    </message>
    <message>
        <source>The file is no report of Telisik.</source>
        <translation>Berkas ini bukan laporan Telisik.</translation>
    </message>
    <message>
        <source>The PDF could not be read: it is damaged or locked.</source>
        <translation>PDF ini tidak dapat dibaca: rusak atau terkunci.</translation>
    </message>
    <message>
        <source>“{name}” is not a library exported by Telisik, or it is damaged: {reason}.</source>
        <translation>“{name}” bukan pustaka yang diekspor Telisik, atau berkas itu rusak: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>Export the library again and take that file.</source>
        <translation>Ekspor pustaka itu sekali lagi, lalu pakai berkas tersebut.</translation>
    </message>
    <message>
        <source>“{name}” was exported by a newer Telisik.</source>
        <translation>“{name}” diekspor oleh Telisik yang lebih baru.</translation>
    </message>
    <message>
        <source>Install the newer Telisik first.</source>
        <translation>Pasang dahulu Telisik yang lebih baru.</translation>
    </message>
    <message>
        <source>There are articles in the library already: {folder}.</source>
        <translation>Sudah ada artikel di pustaka ini: {folder}.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or have it replaced; a backup is made first.</source>
        <translation>Pilih folder kosong, atau minta pustaka diganti; cadangan dibuat lebih dahulu.</translation>
    </message>
    <message>
        <source>The file “{name}” could not be written: {reason}.</source>
        <translation>Berkas “{name}” tidak dapat ditulis: {reason}.</translation>
    </message>
    <message>
        <source>The library was left as it is.</source>
        <translation>Pustaka dibiarkan seperti adanya.</translation>
    </message>
    <message>
        <source>There is no backup “{name}”.</source>
        <translation>Tidak ada cadangan “{name}”.</translation>
    </message>
    <message>
        <source>List the backups and choose one.</source>
        <translation>Tampilkan daftar cadangan dan pilih salah satu.</translation>
    </message>
    <message>
        <source>Choose another folder with free space.</source>
        <translation>Pilih folder lain yang masih lapang.</translation>
    </message>
    <message>
        <source>The database itself is damaged: {detail}.</source>
        <translation>Basis datanya sendiri rusak: {detail}.</translation>
    </message>
    <message>
        <source>The table or rule “{name}” of the database is not as Telisik makes it.</source>
        <translation>Tabel atau aturan “{name}” pada basis data tidak seperti buatan Telisik.</translation>
    </message>
    <message>
        <source>A row of {table} refers to something that is not there.</source>
        <translation>Satu baris {table} merujuk pada sesuatu yang tidak ada.</translation>
    </message>
    <message>
        <source>The text of article {article} is not the one that was imported.</source>
        <translation>Teks artikel {article} bukan teks yang dahulu diimpor.</translation>
    </message>
    <message>
        <source>Finding {finding} of article {article} does not quote the text.</source>
        <translation>Temuan {finding} pada artikel {article} tidak mengutip teksnya.</translation>
    </message>
    <message>
        <source>The analysis of article {article} is of another text.</source>
        <translation>Analisis artikel {article} berasal dari teks lain.</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Berkas {file} hilang.</translation>
    </message>
    <message>
        <source>The switch could not be kept in {name}: {reason}.</source>
        <translation>Pilihan aturan tidak dapat disimpan di {name}: {reason}.</translation>
    </message>
    <message>
        <source>The rules hold as before. No article and no review was touched.</source>
        <translation>Aturan berlaku seperti sebelumnya. Tidak ada artikel atau tinjauan yang berubah.</translation>
    </message>
    <message>
        <source>Free some space or allow writing there, then switch again.</source>
        <translation>Kosongkan ruang atau izinkan penulisan di sana, lalu ubah lagi.</translation>
    </message>
    <message>
        <source>“{name}” holds more than one article; the report is of the first.</source>
        <translation>“{name}” memuat lebih dari satu artikel; laporan ini tentang yang pertama.</translation>
    </message>
    <message>
        <source>The others were not added to the library.</source>
        <translation>Artikel lainnya tidak ditambahkan ke pustaka.</translation>
    </message>
    <message>
        <source>Open the file in Telisik to review them all.</source>
        <translation>Buka berkas itu di Telisik untuk meninjau semuanya.</translation>
    </message>
    <message>
        <source>Today&apos;s rules would change this review; the report shows it as it was reviewed.</source>
        <translation>Aturan sekarang akan mengubah tinjauan ini; laporan menampilkannya seperti saat ditinjau.</translation>
    </message>
    <message>
        <source>Open it in Telisik to compare and accept what changes.</source>
        <translation>Buka di Telisik untuk membandingkan dan menerima perubahannya.</translation>
    </message>
    <message>
        <source>“{name}” did not answer within {seconds} seconds: its disk or network share may be gone.</source>
        <translation>“{name}” tidak menjawab dalam {seconds} detik: diska atau folder jaringannya mungkin sudah tidak tersambung.</translation>
    </message>
    <message>
        <source>“{name}” was cut short: its end is missing.</source>
        <translation>“{name}” terpotong: bagian akhirnya tidak ada.</translation>
    </message>
    <message>
        <source>What was there has been read.</source>
        <translation>Yang ada sudah dibaca.</translation>
    </message>
    <message>
        <source>Save it again or ask for it: what the article leaves out may stand in the missing part.</source>
        <translation>Simpan atau mintalah sekali lagi: yang tidak disebut artikel ini mungkin ada di bagian yang hilang.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Ruang diska habis</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Jatah ruang diska terlampaui</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Berkas terlalu besar</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Izin ditolak</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Tindakan tidak diizinkan</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Diska hanya dapat dibaca</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Diska gagal membaca atau menulis</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Berkas atau foldernya tidak ada</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Ini sebuah folder</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Ini bukan folder</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Nama berkas terlalu panjang</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Diska atau berkas sedang dipakai</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Terlalu banyak berkas terbuka</translation>
    </message>
    <message>
        <source>There is no folder “{folder}” to write the report to.</source>
        <translation>Tidak ada folder “{folder}” untuk menulis laporan.</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>Buat folder itu lebih dahulu, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>it is no ZIP file, or parts of it are missing</source>
        <translation>bukan berkas ZIP, atau sebagian isinya hilang</translation>
    </message>
    <message>
        <source>a file in it was altered</source>
        <translation>salah satu berkas di dalamnya diubah</translation>
    </message>
    <message>
        <source>what is in it is not what an exported library holds</source>
        <translation>isinya bukan isi pustaka yang diekspor</translation>
    </message>
    <message>
        <source>its database is damaged</source>
        <translation>basis datanya rusak</translation>
    </message>
    <message>
        <source>A row is not as its table allows: {detail}.</source>
        <translation>Sebuah baris tidak sesuai dengan aturan tabelnya: {detail}.</translation>
    </message>
    <message>
        <source>The file {file} was altered after it was kept.</source>
        <translation>Berkas {file} diubah setelah disimpan.</translation>
    </message>
    <message>
        <source>The file {file} belongs to nothing in the library.</source>
        <translation>Berkas {file} tidak dipakai apa pun di pustaka.</translation>
    </message>
    <message>
        <source>The search index does not agree with the articles.</source>
        <translation>Indeks pencarian tidak cocok dengan artikelnya.</translation>
    </message>
    <message>
        <source>The counts of article {article} are not those of its findings.</source>
        <translation>Hitungan artikel {article} tidak cocok dengan temuannya.</translation>
    </message>
    <message>
        <source>Version {version} of the review of article {article} was altered.</source>
        <translation>Versi {version} tinjauan artikel {article} telah diubah.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged.</source>
        <translation>Cadangan {file} rusak.</translation>
    </message>
    <message>
        <source>The history is not the one that the backup {file} holds.</source>
        <translation>Riwayatnya bukan riwayat yang tersimpan dalam cadangan {file}.</translation>
    </message>
    <message>
        <source>“{name}” is not opened from here: a file of this kind can run or call out.</source>
        <translation>“{name}” tidak dibuka dari sini: berkas jenis ini dapat menjalankan program atau menghubungi jaringan.</translation>
    </message>
    <message>
        <source>Nothing was opened; the file stays in the library.</source>
        <translation>Tidak ada yang dibuka; berkasnya tetap ada di pustaka.</translation>
    </message>
    <message>
        <source>Save a copy of it, and look at that with a program that you trust to show and not to run it.</source>
        <translation>Simpan salinannya, lalu lihat dengan program yang Anda percaya hanya menampilkan dan tidak menjalankannya.</translation>
    </message>
    <message>
        <source>The file “{name}” is no longer in the library&apos;s folder.</source>
        <translation>Berkas “{name}” tidak ada lagi di folder pustaka.</translation>
    </message>
    <message>
        <source>What was noted about it is still there: its name, size and SHA-256.</source>
        <translation>Yang tercatat tentangnya masih ada: nama, ukuran, dan SHA-256-nya.</translation>
    </message>
    <message>
        <source>Put it back from a backup of the folder, or attach it again.</source>
        <translation>Kembalikan dari cadangan folder itu, atau lampirkan lagi.</translation>
    </message>
    <message>
        <source>The file “{name}” was altered after it was attached.</source>
        <translation>Berkas “{name}” berubah setelah dilampirkan.</translation>
    </message>
    <message>
        <source>No copy was made, because it would not be the evidence.</source>
        <translation>Tidak ada salinan yang dibuat, karena salinannya bukan bukti itu lagi.</translation>
    </message>
    <message>
        <source>The file stays in the library.</source>
        <translation>Berkasnya tetap ada di pustaka.</translation>
    </message>
    <message>
        <source>Install the newer Telisik, or choose another library folder.</source>
        <translation>Pasang Telisik yang lebih baru, atau pilih folder pustaka lain.</translation>
    </message>
    <message>
        <source>The file library.db in {folder} is not a Telisik library.</source>
        <translation>Berkas library.db di {folder} bukan pustaka Telisik.</translation>
    </message>
    <message>
        <source>Choose another library folder.</source>
        <translation>Pilih folder pustaka lain.</translation>
    </message>
    <message>
        <source>The library lies on a network: {folder}.</source>
        <translation>Pustaka berada di jaringan: {folder}.</translation>
    </message>
    <message>
        <source>It works with a slower journal that is safe there.</source>
        <translation>Pustaka memakai jurnal yang lebih lambat tetapi aman di sana.</translation>
    </message>
    <message>
        <source>A folder on this machine is faster and safer.</source>
        <translation>Folder di komputer ini lebih cepat dan lebih aman.</translation>
    </message>
    <message>
        <source>The library lies in a folder that another program synchronises: {folder}.</source>
        <translation>Pustaka berada di folder yang disinkronkan program lain: {folder}.</translation>
    </message>
    <message>
        <source>It works with a slower journal that is safer there.</source>
        <translation>Pustaka memakai jurnal yang lebih lambat tetapi lebih aman di sana.</translation>
    </message>
    <message>
        <source>Never open it on two machines at once; better keep it outside that folder.</source>
        <translation>Jangan membukanya di dua komputer sekaligus; sebaiknya simpan di luar folder itu.</translation>
    </message>
    <message>
        <source>The library was moved or replaced while it was open: {folder}.</source>
        <translation>Pustaka dipindahkan atau diganti selagi terbuka: {folder}.</translation>
    </message>
    <message>
        <source>Everything saved before is where it was moved; nothing was written here.</source>
        <translation>Semua yang tersimpan ikut berpindah; tidak ada yang ditulis di sini.</translation>
    </message>
    <message>
        <source>Move it back, or start Telisik again with the new folder.</source>
        <translation>Kembalikan ke tempatnya, atau jalankan lagi Telisik dengan folder baru.</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be kept as evidence.</source>
        <translation>“{name}” bukan berkas yang dapat disimpan sebagai bukti.</translation>
    </message>
    <message>
        <source>Choose an ordinary file.</source>
        <translation>Pilih berkas biasa.</translation>
    </message>
    <message>
        <source>The file “{name}” could not be read: {reason}.</source>
        <translation>Berkas “{name}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read it, then add it again.</source>
        <translation>Periksa izin bacanya, lalu tambahkan lagi.</translation>
    </message>
    <message>
        <source>The file “{name}” was changing while it was copied.</source>
        <translation>Berkas “{name}” berubah selagi disalin.</translation>
    </message>
    <message>
        <source>Wait until it is complete, then add it again.</source>
        <translation>Tunggu sampai berkas itu lengkap, lalu tambahkan lagi.</translation>
    </message>
    <message>
        <source>Everything saved before is still there.</source>
        <translation>Semua yang tersimpan sebelumnya masih ada.</translation>
    </message>
    <message>
        <source>The disk that holds the library is full: {folder}.</source>
        <translation>Diska tempat pustaka penuh: {folder}.</translation>
    </message>
    <message>
        <source>The last change was not saved; everything saved before is still there.</source>
        <translation>Perubahan terakhir tidak tersimpan; semua yang tersimpan sebelumnya masih ada.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Kosongkan sebagian ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The library folder cannot be written to: {folder}.</source>
        <translation>Folder pustaka tidak dapat ditulisi: {folder}.</translation>
    </message>
    <message>
        <source>Allow writing to it, or choose another library folder.</source>
        <translation>Izinkan penulisan ke folder itu, atau pilih folder pustaka lain.</translation>
    </message>
    <message>
        <source>Another program is using the library: {folder}.</source>
        <translation>Program lain sedang memakai pustaka: {folder}.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Tutup program lain itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The library is damaged: {folder}.</source>
        <translation>Pustaka rusak: {folder}.</translation>
    </message>
    <message>
        <source>The damaged file is kept.</source>
        <translation>Berkas yang rusak tetap disimpan.</translation>
    </message>
    <message>
        <source>Start Telisik again to restore the newest backup.</source>
        <translation>Mulai Telisik lagi untuk memulihkan cadangan terbaru.</translation>
    </message>
    <message>
        <source>The library cannot be opened: {folder}.</source>
        <translation>Pustaka tidak dapat dibuka: {folder}.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder.</source>
        <translation>Periksa apakah diska tersambung dan folder itu boleh Anda baca.</translation>
    </message>
    <message>
        <source>The disk that holds the library reported an error: {folder}.</source>
        <translation>Diska tempat pustaka melaporkan galat: {folder}.</translation>
    </message>
    <message>
        <source>Check the disk and its free space, then try again.</source>
        <translation>Periksa diska dan ruang kosongnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Entry {number} of the history was changed after it was written.</source>
        <translation>Entri {number} dalam riwayat diubah setelah ditulis.</translation>
    </message>
    <message>
        <source>Entry {number} of the history does not follow the one before it.</source>
        <translation>Entri {number} dalam riwayat tidak menyambung entri sebelumnya.</translation>
    </message>
    <message>
        <source>The history ends at entry {number}, but {last} entries were written.</source>
        <translation>Riwayat berakhir pada entri {number}, padahal {last} entri pernah ditulis.</translation>
    </message>
    <message>
        <source>The library is open in another Telisik: {user} on {host}, process {pid}.</source>
        <translation>Pustaka sedang dibuka oleh Telisik lain: {user} di {host}, proses {pid}.</translation>
    </message>
    <message>
        <source>Close it there, or choose another library folder.</source>
        <translation>Tutup di sana, atau pilih folder pustaka lain.</translation>
    </message>
    <message>
        <source>The library was last open on {host} by {user} since {since}, and was not closed there.</source>
        <translation>Pustaka ini terakhir dibuka di {host} oleh {user} sejak {since}, dan belum ditutup di sana.</translation>
    </message>
    <message>
        <source>It has been checked, and nothing was changed.</source>
        <translation>Pustaka telah diperiksa, dan tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Make sure that Telisik is closed there before you go on.</source>
        <translation>Pastikan Telisik di sana sudah ditutup sebelum melanjutkan.</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty.</source>
        <translation>Folder {folder} tidak kosong.</translation>
    </message>
    <message>
        <source>The library was left where it is.</source>
        <translation>Pustaka dibiarkan di tempatnya.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or make a new one.</source>
        <translation>Pilih folder kosong, atau buat yang baru.</translation>
    </message>
    <message>
        <source>The folder {folder} lies inside the library.</source>
        <translation>Folder {folder} berada di dalam pustaka.</translation>
    </message>
    <message>
        <source>Choose an empty folder elsewhere.</source>
        <translation>Pilih folder kosong di tempat lain.</translation>
    </message>
    <message>
        <source>There is not enough room for the library in {folder}.</source>
        <translation>Ruang di {folder} tidak cukup untuk pustaka.</translation>
    </message>
    <message>
        <source>Free some space there, or choose another folder.</source>
        <translation>Kosongkan ruang di sana, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The copy of the library in {folder} is not the same as the library.</source>
        <translation>Salinan pustaka di {folder} tidak sama dengan pustakanya.</translation>
    </message>
    <message>
        <source>The library was left where it is; the copy was removed.</source>
        <translation>Pustaka dibiarkan di tempatnya; salinannya dihapus.</translation>
    </message>
    <message>
        <source>Check that disk, or choose another folder.</source>
        <translation>Periksa diska itu, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>“{name}” is a part of the library itself.</source>
        <translation>“{name}” adalah bagian dari pustaka itu sendiri.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Pilih nama lain atau folder lain.</translation>
    </message>
    <message>
        <source>What is kept in {table} under {key} is not what the history says was written.</source>
        <translation>Isi {table} untuk {key} bukan yang ditulis menurut riwayat.</translation>
    </message>
    <message>
        <source>What is kept in {table} under {key} was never written by anybody.</source>
        <translation>Isi {table} untuk {key} tidak pernah ditulis oleh siapa pun.</translation>
    </message>
    <message>
        <source>What the history says was written in {table} under {key} is missing.</source>
        <translation>Yang menurut riwayat ditulis di {table} untuk {key} tidak ada lagi.</translation>
    </message>
    <message>
        <source>The backup {name} is damaged.</source>
        <translation>Cadangan {name} rusak.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Pilih cadangan lain.</translation>
    </message>
    <message>
        <source>No backup was restored that could be taken back.</source>
        <translation>Tidak ada pemulihan cadangan yang dapat dibatalkan.</translation>
    </message>
    <message>
        <source>What is kept of article {article} is damaged and cannot be read.</source>
        <translation>Yang tersimpan dari artikel {article} rusak dan tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>All other articles are still there.</source>
        <translation>Semua artikel lain masih ada.</translation>
    </message>
    <message>
        <source>Check the library, or restore a backup, both in the menu Library.</source>
        <translation>Periksa pustaka, atau pulihkan cadangan; keduanya ada di menu Pustaka.</translation>
    </message>
    <message>
        <source>Finding {finding} of article {article} was altered after it was kept.</source>
        <translation>Temuan {finding} pada artikel {article} berubah setelah disimpan.</translation>
    </message>
    <message>
        <source>{count} files of deleted articles are still in use and could not be deleted.</source>
        <translation>{count} berkas dari artikel yang dihapus masih dipakai dan belum dapat dihapus.</translation>
    </message>
    <message>
        <source>The articles themselves are gone.</source>
        <translation>Artikelnya sendiri sudah terhapus.</translation>
    </message>
    <message>
        <source>Close what uses them; they go when the bin is emptied the next time.</source>
        <translation>Tutup program yang memakainya; berkas itu ikut terhapus saat tempat sampah dikosongkan lagi.</translation>
    </message>
    <message>
        <source>The report of “{title}” could not be written: {reason}.</source>
        <translation>Laporan “{title}” tidak dapat ditulis: {reason}.</translation>
    </message>
    <message>
        <source>{count} reports are written.</source>
        <translation>{count} laporan sudah ditulis.</translation>
    </message>
    <message>
        <source>The findings are already what today&apos;s rules make of this article.</source>
        <translation>Temuan artikel ini sudah sesuai dengan aturan sekarang.</translation>
    </message>
    <message>
        <source>The last changes are not saved, so this library stays open.</source>
        <translation>Perubahan terakhir belum tersimpan, jadi pustaka ini tetap terbuka.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Free some space and retry, or save a copy elsewhere.</source>
        <translation>Kosongkan ruang lalu coba lagi, atau simpan salinan di tempat lain.</translation>
    </message>
    <message>
        <source>The library is open, but the next start will not know it: {reason}.</source>
        <translation>Pustaka terbuka, tetapi tidak akan diingat pada pembukaan berikutnya: {reason}.</translation>
    </message>
    <message>
        <source>Free some space and choose the folder again.</source>
        <translation>Kosongkan ruang lalu pilih foldernya lagi.</translation>
    </message>
    <message>
        <source>The library now lies in {folder}.</source>
        <translation>Pustaka kini berada di {folder}.</translation>
    </message>
    <message>
        <source>Every file was compared before it was removed from the old folder.</source>
        <translation>Setiap berkas dibandingkan dahulu sebelum dihapus dari folder lama.</translation>
    </message>
    <message>
        <source>The library in {folder} is open now.</source>
        <translation>Pustaka di {folder} kini terbuka.</translation>
    </message>
    <message>
        <source>The one before was closed and stays where it is.</source>
        <translation>Pustaka sebelumnya ditutup dan tetap di tempatnya.</translation>
    </message>
    <message>
        <source>The library folder {folder} is not there.</source>
        <translation>Folder pustaka {folder} tidak ada.</translation>
    </message>
    <message>
        <source>Nothing was changed; the usual library was opened instead.</source>
        <translation>Tidak ada yang berubah; pustaka biasa dibuka sebagai gantinya.</translation>
    </message>
    <message>
        <source>Connect that disk and start again, or choose the folder in Settings.</source>
        <translation>Sambungkan diska itu lalu buka Telisik lagi, atau pilih foldernya di Pengaturan.</translation>
    </message>
    <message>
        <source>The chart could not be written to {name}: {reason}.</source>
        <translation>Grafik tidak dapat ditulis ke {name}: {reason}.</translation>
    </message>
    <message>
        <source>The copy could not be written to {name}: {reason}.</source>
        <translation>Salinan tidak dapat ditulis ke {name}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Pilih tempat lain.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture. Telisik does not read text in pictures.</source>
        <translation>Papan klip berisi gambar. Telisik tidak membaca teks dalam gambar.</translation>
    </message>
    <message>
        <source>Copy the article&apos;s text and paste it, or type it from the picture.</source>
        <translation>Salin teks artikelnya lalu tempelkan, atau ketik dari gambar itu.</translation>
    </message>
    <message>
        <source>The report could not be written to {name}: {reason}.</source>
        <translation>Laporan tidak dapat ditulis ke {name}: {reason}.</translation>
    </message>
    <message>
        <source>Your review is saved.</source>
        <translation>Tinjauan Anda tersimpan.</translation>
    </message>
    <message>
        <source>Choose another place, or free some space, then export again.</source>
        <translation>Pilih tempat lain, atau kosongkan sebagian ruang, lalu ekspor lagi.</translation>
    </message>
    <message>
        <source>The report “{name}” could not be verified. {reason}</source>
        <translation>Laporan “{name}” tidak dapat diverifikasi. {reason}</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Not in this article</source>
        <translation>Tidak ada di artikel ini</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Cari di artikel</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n belum ditinjau</numerusform>
        </translation>
    </message>
    <message>
        <source>one quote</source>
        <translation>satu kutipan</translation>
    </message>
    <message>
        <source>Paragraphs {first}–{last}</source>
        <translation>Paragraf {first}–{last}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraf {number}</translation>
    </message>
    <message>
        <source>Unmarked text is not verified.</source>
        <translation>Teks tanpa tanda belum tentu terverifikasi.</translation>
    </message>
    <message>
        <source>No findings match.</source>
        <translation>Tidak ada temuan yang cocok.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus penyaring</translation>
    </message>
    <message>
        <source>Show the article</source>
        <translation>Tampilkan artikel</translation>
    </message>
    <message>
        <source>Sourcing {count}</source>
        <translation>Sumber {count}</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Words in the finding or its note</source>
        <translation>Kata dalam temuan atau catatannya</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assertion {count}</source>
        <translation>Pernyataan {count}</translation>
    </message>
    <message>
        <source>No source named</source>
        <translation>Tanpa sumber yang disebut</translation>
    </message>
    <message>
        <source>{heading}, closed</source>
        <translation>{heading}, ditutup</translation>
    </message>
    <message>
        <source>Filter by type, severity, status or words</source>
        <translation>Saring menurut jenis, bobot, status, atau kata</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Menurut jenis</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Menurut bobot</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Menurut sumber</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Urutan daftar</translation>
    </message>
    <message>
        <source>Analysing...</source>
        <translation>Menganalisis...</translation>
    </message>
    <message>
        <source>This article was not analysed.</source>
        <translation>Artikel ini tidak dianalisis.</translation>
    </message>
    <message>
        <source>No findings in this article.</source>
        <translation>Tidak ada temuan dalam artikel ini.</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Menurut paragraf</translation>
    </message>
    <message numerus="yes">
        <source>All %n reviewed.</source>
        <translation>
            <numerusform>Semua (%n) sudah ditinjau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {count}</source>
        <translation>Belum {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Semua {count}</translation>
    </message>
</context>
<context>
    <name>Finish</name>
    <message>
        <source>The version is kept as it is now. What you change later makes a new version.</source>
        <translation>Versi ini disimpan seperti adanya sekarang. Perubahan kemudian menjadi versi baru.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings are still open; the version says so.</source>
        <translation>
            <numerusform>%n temuan belum ditinjau; versi ini menyebutkannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody: set the reviewer&apos;s name first to sign it</source>
        <translation>tidak ada: isi dahulu nama peninjau untuk menandatanganinya</translation>
    </message>
    <message>
        <source>What changed since the version before</source>
        <translation>Yang berubah sejak versi sebelumnya</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Finish review</source>
        <translation>Selesaikan tinjauan</translation>
    </message>
    <message>
        <source>Finish the review as version {n}</source>
        <translation>Selesaikan tinjauan sebagai versi {n}</translation>
    </message>
    <message>
        <source>Signed by: {name}</source>
        <translation>Ditandatangani: {name}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Set verdict</source>
        <translation>Tetapkan kesimpulan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Judul artikel</translation>
    </message>
    <message>
        <source>Title added by the reviewer</source>
        <translation>Judul ditambahkan oleh peninjau</translation>
    </message>
    <message>
        <source>Export the review as PDF</source>
        <translation>Ekspor tinjauan sebagai PDF</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>Tampilkan atau sembunyikan pustaka</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Tampilkan temuan</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>Tentang artikel</translation>
    </message>
    <message>
        <source>Marks: all, open only, none</source>
        <translation>Tanda: semua, belum ditinjau, tidak ada</translation>
    </message>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>Kesimpulan: {verdict}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Search the help</source>
        <translation>Cari dalam bantuan</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Daftar isi</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n tempat</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Panduan</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Arti istilah</translation>
    </message>
    <message>
        <source>Severity: {severity}</source>
        <translation>Bobot: {severity}</translation>
    </message>
    <message>
        <source>Severity: {severity}, less where little hangs on it</source>
        <translation>Bobot: {severity}, lebih rendah bila tidak banyak yang bergantung padanya</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Contohnya</translation>
    </message>
    <message>
        <source>Types of source</source>
        <translation>Jenis sumber</translation>
    </message>
    <message>
        <source>Types of assertion</source>
        <translation>Jenis pernyataan</translation>
    </message>
    <message>
        <source>Layers, grades and severity</source>
        <translation>Lapisan, tingkat sumber, dan bobot</translation>
    </message>
    <message>
        <source>What is added about a source</source>
        <translation>Keterangan tambahan tentang sumber</translation>
    </message>
    <message>
        <source>Checks on the whole article</source>
        <translation>Pemeriksaan seluruh artikel</translation>
    </message>
    <message>
        <source>Decisions, outcomes and evidence</source>
        <translation>Keputusan, hasil, dan bukti</translation>
    </message>
    <message>
        <source>Verdicts and labels</source>
        <translation>Kesimpulan dan label</translation>
    </message>
    <message>
        <source>Counted in the source mix, not marked</source>
        <translation>Dihitung dalam komposisi sumber, tidak ditandai</translation>
    </message>
    <message>
        <source>(menu {name})</source>
        <translation>(menu {name})</translation>
    </message>
    <message>
        <source>Grade: {grades}</source>
        <translation>Tingkat sumber: {grades}</translation>
    </message>
    <message>
        <source>Telisik help</source>
        <translation>Bantuan Telisik</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>sekitar %n menit lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import was broken off: %n files are left.</source>
        <translation>
            <numerusform>Impor terputus: tersisa %n berkas.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” shares {share} % of its text with “{other}”</source>
        <translation>“{title}” memiliki {share}% teks yang sama dengan “{other}”</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>kurang dari satu menit lagi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Tinggalkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Sembunyikan daftar</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Tampilkan daftar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Looking for articles</source>
        <translation>Mencari artikel</translation>
    </message>
    <message>
        <source>Paused at {done} of {total}</source>
        <translation>Dijeda pada {done} dari {total}</translation>
    </message>
    <message>
        <source>Cancelled at {done} of {total}</source>
        <translation>Dibatalkan pada {done} dari {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n artikel diimpor</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>Mengimpor {done} dari {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n sudah ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near copies</source>
        <translation>
            <numerusform>%n hampir sama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gagal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Move</source>
        <translation>Berpindah</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Memutuskan</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Menulis</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>Di pustaka</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Semua tombol</translation>
    </message>
    <message>
        <source>Single letters work while reading, never while you type.</source>
        <translation>Huruf tunggal bekerja saat membaca, tidak saat Anda mengetik.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Fields, lists and buttons need this key.</source>
        <translation>Kotak isian, daftar, dan tombol di layar memerlukan tombol ini.</translation>
    </message>
    <message>
        <source>It opens the menu {menu}.</source>
        <translation>Tombol ini membuka menu {menu}.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} dari {total}</translation>
    </message>
    <message>
        <source>A word is found from its beginning; words in quotes stand together.</source>
        <translation>Kata dicari dari awalnya; kata di dalam tanda kutip harus berdampingan.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Kosongkan pencarian</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Tempat sampah kosong.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Semua artikel</translation>
    </message>
    <message>
        <source>No article is much like this one.</source>
        <translation>Tidak ada artikel yang mirip dengan yang ini.</translation>
    </message>
    <message>
        <source>Articles that share most of their text would stand here.</source>
        <translation>Di sini tampil artikel yang sebagian besar teksnya sama.</translation>
    </message>
    <message>
        <source>No articles match.</source>
        <translation>Tidak ada artikel yang cocok.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere in this window.</source>
        <translation>Letakkan berkas atau folder di mana saja di jendela ini.</translation>
    </message>
    <message>
        <source>Text, HTML, Word, PDF, or a ZIP of these.</source>
        <translation>Teks, HTML, Word, PDF, atau ZIP berisi semua itu.</translation>
    </message>
    <message>
        <source>Files are copied into the library and never changed.</source>
        <translation>Berkas disalin ke pustaka dan tidak pernah diubah.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Sorted by {what}</source>
        <translation>Urut menurut {what}</translation>
    </message>
    <message>
        <source>Save search...</source>
        <translation>Simpan pencarian...</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Semua kesimpulan</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Semua bahasa</translation>
    </message>
    <message>
        <source>Any reviewer</source>
        <translation>Semua peninjau</translation>
    </message>
    <message>
        <source>Any publisher</source>
        <translation>Semua penerbit</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Semua hari</translation>
    </message>
    <message>
        <source>Added today</source>
        <translation>Ditambahkan hari ini</translation>
    </message>
    <message>
        <source>Added in the last 7 days</source>
        <translation>Ditambahkan 7 hari terakhir</translation>
    </message>
    <message>
        <source>Added in the last 30 days</source>
        <translation>Ditambahkan 30 hari terakhir</translation>
    </message>
    <message>
        <source>Between two days...</source>
        <translation>Antara dua hari...</translation>
    </message>
    <message>
        <source>More...</source>
        <translation>Lainnya...</translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation>Urutkan menurut {what}</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Koleksi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Tempat sampah</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Tempat mencari</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Pencarian tersimpan</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>Tempel artikel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n kemunculan</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits} in {articles}</source>
        <translation>{hits} di {articles}</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Buka pustaka</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Search all text</source>
        <translation>Cari di semua teks</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <source>Emptying the bin...</source>
        <translation>Mengosongkan tempat sampah...</translation>
    </message>
    <message numerus="yes">
        <source>%n articles deleted for good</source>
        <translation>
            <numerusform>%n artikel dihapus selamanya</numerusform>
        </translation>
    </message>
    <message>
        <source>Export reports into</source>
        <translation>Ekspor laporan ke</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Ekspor laporan</translation>
    </message>
    <message numerus="yes">
        <source>%n reports written</source>
        <translation>
            <numerusform>%n laporan ditulis</numerusform>
        </translation>
    </message>
    <message>
        <source>The article is being opened</source>
        <translation>Artikel sedang dibuka</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are being changed</source>
        <translation>
            <numerusform>%n artikel sedang diubah</numerusform>
        </translation>
    </message>
    <message>
        <source>last opened</source>
        <translation>terakhir dibuka</translation>
    </message>
    <message>
        <source>date added</source>
        <translation>tanggal ditambahkan</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>perubahan terakhir</translation>
    </message>
    <message>
        <source>date published</source>
        <translation>tanggal terbit</translation>
    </message>
    <message>
        <source>title</source>
        <translation>judul</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>penerbit</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>open findings</source>
        <translation>temuan yang belum ditinjau</translation>
    </message>
    <message>
        <source>number of findings</source>
        <translation>jumlah temuan</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>kesimpulan</translation>
    </message>
    <message>
        <source>language</source>
        <translation>bahasa</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>peninjau</translation>
    </message>
    <message>
        <source>number of words</source>
        <translation>jumlah kata</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Sedang ditinjau</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Waiting for evidence</source>
        <translation>Menunggu bukti</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Dibuka</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Title and first match</source>
        <translation>Judul dan kecocokan pertama</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Findings reviewed</source>
        <translation>Temuan ditinjau</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>Lang</source>
        <translation>Bhs</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Peninjau</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Belum ada</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n articles</source>
        <translation>
            <numerusform>Tanda %n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %n articles</source>
        <translation>
            <numerusform>Koleksi %n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewer of %n articles</source>
        <translation>
            <numerusform>Peninjau %n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles put into the bin.</source>
        <translation>
            <numerusform>%n artikel dimasukkan ke tempat sampah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles taken out of the bin.</source>
        <translation>
            <numerusform>%n artikel dikeluarkan dari tempat sampah.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Tanpa peninjau khusus</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>teks tempelan</translation>
    </message>
    <message>
        <source>{share} % of its text</source>
        <translation>{share} % teksnya</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Belum ada artikel</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>Tidak ada artikel dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>Findings bar</source>
        <translation>Bilah temuan</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Dikonfirmasi</translation>
    </message>
    <message>
        <source>Needs evidence</source>
        <translation>Perlu bukti</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Diabaikan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Belum ditinjau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Tags...</source>
        <translation>Tanda...</translation>
    </message>
    <message>
        <source>Collections...</source>
        <translation>Koleksi...</translation>
    </message>
    <message>
        <source>Reviewer...</source>
        <translation>Peninjau...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Ekspor...</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Salinan mirip</translation>
    </message>
    <message>
        <source>Analyse anew</source>
        <translation>Analisis ulang</translation>
    </message>
    <message>
        <source>Put into bin</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Take out of bin</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Empty the bin...</source>
        <translation>Kosongkan tempat sampah...</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n dipilih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n articles for good?</source>
        <translation>
            <numerusform>Hapus %n artikel selamanya?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their texts, findings, decisions, notes and evidence go, and the files imported.</source>
        <translation>Teks, temuan, keputusan, catatan, dan buktinya terhapus, begitu pula berkas yang diimpor.</translation>
    </message>
    <message>
        <source>This cannot be undone, nor can anything that was done before it.</source>
        <translation>Ini tidak dapat diurungkan, begitu pula semua yang dilakukan sebelumnya.</translation>
    </message>
    <message>
        <source>The history keeps its entries, and backups made before keep the texts.</source>
        <translation>Riwayat tetap menyimpan entrinya, dan cadangan yang dibuat sebelumnya tetap menyimpan teksnya.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Hapus selamanya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Di dalam</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Baru...</translation>
    </message>
    <message>
        <source>Add a new one</source>
        <translation>Tambahkan yang baru</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Antara dua hari</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Hari yang mana</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation>Nama ini sudah dipakai.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Koleksi baru</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Simpan pencarian</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Tanda baru</translation>
    </message>
    <message>
        <source>No other collection</source>
        <translation>Bukan di dalam koleksi lain</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Ganti nama “{name}”</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Ganti nama...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n articles</source>
        <translation>
            <numerusform>{count} dari %n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{new} new, {in_review} in review, {reviewed} reviewed</source>
        <translation>{new} baru, {in_review} sedang ditinjau, {reviewed} selesai</translation>
    </message>
    <message>
        <source>Search took {time} ms</source>
        <translation>Pencarian {time} md</translation>
    </message>
    <message>
        <source>This article is in the bin.</source>
        <translation>Artikel ini ada di tempat sampah.</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Mark these words</source>
        <translation>Tandai kata ini</translation>
    </message>
    <message>
        <source>Change this mark</source>
        <translation>Ubah tanda ini</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Keterlacakan</translation>
    </message>
    <message>
        <source>Own label</source>
        <translation>Label sendiri</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>tidak dinyatakan</translation>
    </message>
    <message>
        <source>A label of your own</source>
        <translation>Label Anda sendiri</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Tandai</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Marks of the article</source>
        <translation>Tanda dalam artikel</translation>
    </message>
    <message>
        <source>Selects this finding and brings its words into view</source>
        <translation>Memilih temuan ini dan menampilkan kata-katanya</translation>
    </message>
    <message>
        <source>Finding {number}, {layer}, {code}, {severity}, {status}: {words}</source>
        <translation>Temuan {number}, {layer}, {code}, {severity}, {status}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Quote, %n paragraph(s)</source>
        <translation>
            <numerusform>Kutipan, %n paragraf</numerusform>
        </translation>
    </message>
    <message>
        <source>Own mark {number}, {layer}, {code}, {severity}, {status}: {words}</source>
        <translation>Tanda sendiri {number}, {layer}, {code}, {severity}, {status}: {words}</translation>
    </message>
    <message>
        <source>speaker not named</source>
        <translation>penutur tidak disebutkan</translation>
    </message>
    <message>
        <source>Overview of the marks</source>
        <translation>Ikhtisar tanda</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>Artikel: {title}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>F&amp;inding</source>
        <translation>T&amp;emuan</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Pustaka</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the app</source>
        <translation>Ba&amp;hasa aplikasi</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Penulis</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation>Arsip</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Diambil</translation>
    </message>
    <message>
        <source>Stated language</source>
        <translation>Bahasa menurut artikel</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Keterangan gambar</translation>
    </message>
    <message>
        <source>Container&apos;s SHA-256</source>
        <translation>SHA-256 wadah</translation>
    </message>
    <message>
        <source>from the page&apos;s structured data</source>
        <translation>dari data terstruktur halaman</translation>
    </message>
    <message>
        <source>from the page&apos;s head</source>
        <translation>dari kepala halaman</translation>
    </message>
    <message>
        <source>from what the page shows</source>
        <translation>dari yang ditampilkan halaman</translation>
    </message>
    <message>
        <source>from the document&apos;s properties</source>
        <translation>dari properti dokumen</translation>
    </message>
    <message>
        <source>from the headers</source>
        <translation>dari tajuk pesan</translation>
    </message>
    <message>
        <source>noted when the page was saved</source>
        <translation>dicatat saat halaman disimpan</translation>
    </message>
    <message>
        <source>from the record</source>
        <translation>dari rekaman data</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>dari teks</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>dari berkas</translation>
    </message>
    <message>
        <source>given by the reviewer</source>
        <translation>diberikan peninjau</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n masalah</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Palet perintah</translation>
    </message>
    <message>
        <source>Type a command, a finding or an article</source>
        <translation>Ketik perintah, temuan, atau artikel</translation>
    </message>
    <message>
        <source>Find a command, a finding or an article</source>
        <translation>Cari perintah, temuan, atau artikel</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Tidak ada yang bernama demikian.</translation>
    </message>
    <message>
        <source>&gt; commands</source>
        <translation>&gt; perintah</translation>
    </message>
    <message>
        <source># findings</source>
        <translation># temuan</translation>
    </message>
    <message>
        <source>@ articles</source>
        <translation>@ artikel</translation>
    </message>
    <message>
        <source>? help</source>
        <translation>? bantuan</translation>
    </message>
    <message>
        <source>move</source>
        <translation>pindah</translation>
    </message>
    <message>
        <source>run</source>
        <translation>jalankan</translation>
    </message>
    <message>
        <source>Keys in review</source>
        <translation>Tombol saat meninjau</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Settings: {section}</source>
        <translation>Pengaturan: {section}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>Review this text?</source>
        <translation>Tinjau teks ini?</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Teks tempelan</translation>
    </message>
    <message>
        <source>Review text</source>
        <translation>Tinjau teks</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Pratinjau laporan</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Cetak...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Ekspor...</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>Halaman {n}</translation>
    </message>
</context>
<context>
    <name>Redact</name>
    <message>
        <source>Names and passages listed here are removed from every export, its data and its description. The library keeps them.</source>
        <translation>Nama dan bagian yang tercantum di sini dihapus dari setiap hasil ekspor, datanya, dan keterangannya. Pustaka tetap menyimpannya.</translation>
    </message>
    <message>
        <source>What exports leave out</source>
        <translation>Yang tidak ikut diekspor</translation>
    </message>
    <message>
        <source>Show again in exports: {words}</source>
        <translation>Tampilkan lagi dalam ekspor: {words}</translation>
    </message>
    <message>
        <source>a child: offender, victim or witness (UU 11/2012, article 19)</source>
        <translation>anak: pelaku, korban, atau saksi (UU 11/2012 pasal 19)</translation>
    </message>
    <message>
        <source>victim of a sexual crime (Kode Etik Jurnalistik, article 5)</source>
        <translation>korban kejahatan susila (Kode Etik Jurnalistik pasal 5)</translation>
    </message>
    <message>
        <source>whistle-blower or protected witness</source>
        <translation>pelapor atau saksi yang dilindungi</translation>
    </message>
    <message>
        <source>source under the right of refusal (Kode Etik Jurnalistik, article 7)</source>
        <translation>narasumber yang dilindungi hak tolak (Kode Etik Jurnalistik pasal 7)</translation>
    </message>
    <message>
        <source>private life (Kode Etik Jurnalistik, article 9)</source>
        <translation>kehidupan pribadi (Kode Etik Jurnalistik pasal 9)</translation>
    </message>
    <message>
        <source>Left out of exports</source>
        <translation>Tidak ikut diekspor</translation>
    </message>
    <message>
        <source>this passage only</source>
        <translation>hanya bagian ini</translation>
    </message>
    <message numerus="yes">
        <source>wherever it stands; in the text: %n</source>
        <translation>
            <numerusform>di mana pun; dalam teks: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove wherever it stands</source>
        <translation>Hapus di mana pun</translation>
    </message>
    <message>
        <source>Remove only the chosen passage</source>
        <translation>Hapus hanya bagian yang dipilih</translation>
    </message>
    <message>
        <source>Lawful ground (kept in the library)</source>
        <translation>Dasar (disimpan di pustaka)</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Tampilkan lagi</translation>
    </message>
    <message>
        <source>Name or words</source>
        <translation>Nama atau kata</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Tidak ada yang dihapus.</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Compare...</source>
        <translation>Bandingkan...</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are still to be compared.</source>
        <translation>
            <numerusform>%n artikel masih perlu dibandingkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n articles analysed</source>
        <translation>
            <numerusform>{done} dari %n artikel dianalisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: {done} of %n articles analysed</source>
        <translation>
            <numerusform>Dihentikan: {done} dari %n artikel dianalisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles analysed</source>
        <translation>
            <numerusform>%n artikel dianalisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with new findings</source>
        <translation>
            <numerusform>%n dengan temuan baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to compare</source>
        <translation>
            <numerusform>%n untuk dibandingkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be analysed</source>
        <translation>
            <numerusform>%n tidak dapat dianalisis</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>tidak ada yang berubah</translation>
    </message>
    <message>
        <source>Accepting the new analyses</source>
        <translation>Menerima analisis baru</translation>
    </message>
    <message numerus="yes">
        <source>New analyses of %n articles accepted.</source>
        <translation>
            <numerusform>Analisis baru %n artikel diterima.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping the older findings</source>
        <translation>Mempertahankan temuan lama</translation>
    </message>
    <message>
        <source>You have worked on these articles, and today&apos;s rules would change them. No decision, note or piece of evidence is lost either way.</source>
        <translation>Anda telah mengerjakan artikel-artikel ini, dan aturan sekarang akan mengubahnya. Tidak ada keputusan, catatan, atau bukti yang hilang, apa pun pilihan Anda.</translation>
    </message>
    <message>
        <source>Accepting all is one step that undo takes back.</source>
        <translation>Menerima semua adalah satu langkah yang dapat diurungkan.</translation>
    </message>
    <message>
        <source>the article as a whole</source>
        <translation>artikel secara keseluruhan</translation>
    </message>
    <message>
        <source>Articles to compare</source>
        <translation>Artikel untuk dibandingkan</translation>
    </message>
    <message>
        <source>Keep all old</source>
        <translation>Pertahankan semua yang lama</translation>
    </message>
    <message>
        <source>Accept all new</source>
        <translation>Terima semua yang baru</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n bertambah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dihapus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer marked</source>
        <translation>
            <numerusform>%n tidak ditandai lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Yang akan berubah</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Right of reply</source>
        <translation>Hak jawab</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Seluruh artikel</translation>
    </message>
    <message>
        <source>Noted: {party}.</source>
        <translation>Dicatat: {party}.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>belum ditanya</translation>
    </message>
    <message>
        <source>about the whole article</source>
        <translation>tentang seluruh artikel</translation>
    </message>
    <message>
        <source>Note who was asked</source>
        <translation>Catat siapa yang ditanya</translation>
    </message>
    <message>
        <source>Nobody has been asked for an answer yet.</source>
        <translation>Belum ada yang dimintai jawaban.</translation>
    </message>
    <message>
        <source>{state}; the deadline was {day}</source>
        <translation>{state}; tenggatnya {day}</translation>
    </message>
    <message>
        <source>{state} until {day}</source>
        <translation>{state} sampai {day}</translation>
    </message>
    <message>
        <source>Change: {party}</source>
        <translation>Ubah: {party}</translation>
    </message>
    <message>
        <source>Remove: {party}</source>
        <translation>Hapus: {party}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>ditanya {day}</translation>
    </message>
    <message>
        <source>about finding {n}</source>
        <translation>tentang temuan {n}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>oleh {name}</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Orang atau lembaga</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Dijawab tanggal</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation>Dicatat tanggal</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>surel</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telepon</translation>
    </message>
    <message>
        <source>message</source>
        <translation>pesan</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>surat</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>tatap muka</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>Siapa yang ditanya</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Ditanya oleh</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Melalui</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Ditanya tanggal</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>Tenggat jawaban</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Hasilnya</translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>Reviewer&apos;s name</source>
        <translation>Nama peninjau</translation>
    </message>
    <message>
        <source>Your name, as reports and decisions are to bear it:</source>
        <translation>Nama Anda, seperti akan tertera pada laporan dan keputusan:</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{id} should mark: {text}</source>
        <translation>{id} seharusnya menandai: {text}</translation>
    </message>
    <message>
        <source>{id} should not mark: {text}</source>
        <translation>{id} seharusnya tidak menandai: {text}</translation>
    </message>
    <message>
        <source>Check all examples</source>
        <translation>Periksa semua contoh</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Baca ulang folder</translation>
    </message>
    <message>
        <source>There is none. A pack is a folder with pack.toml, rules and lexicons.</source>
        <translation>Belum ada. Sebuah paket adalah folder berisi pack.toml, rules, dan lexicons.</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Memeriksa...</translation>
    </message>
    <message>
        <source>Your own packs</source>
        <translation>Paket Anda sendiri</translation>
    </message>
    <message>
        <source>{name}: in force for {language}</source>
        <translation>{name}: berlaku untuk {language}</translation>
    </message>
    <message>
        <source>Every example of every rule does as it says.</source>
        <translation>Setiap contoh dari setiap aturan sesuai.</translation>
    </message>
    <message>
        <source>The check could not be run.</source>
        <translation>Pemeriksaan tidak dapat dijalankan.</translation>
    </message>
    <message>
        <source>Articles, decisions, notes and backups lie in one folder. It must not be open in two programs.</source>
        <translation>Artikel, keputusan, catatan, dan cadangan berada dalam satu folder. Folder itu tidak boleh terbuka di dua program.</translation>
    </message>
    <message>
        <source>A backup is made when the program closes after changes. Of older ones a few are kept for each day, week and month.</source>
        <translation>Cadangan dibuat saat program ditutup setelah ada perubahan. Dari yang lama, beberapa disimpan untuk tiap hari, minggu, dan bulan.</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Folder pustaka</translation>
    </message>
    <message>
        <source>Open another...</source>
        <translation>Buka yang lain...</translation>
    </message>
    <message>
        <source>Open the usual one</source>
        <translation>Buka yang biasa</translation>
    </message>
    <message>
        <source>Another library</source>
        <translation>Pustaka lain</translation>
    </message>
    <message>
        <source>This one is closed and stays where it is. In an empty folder a new library is begun.</source>
        <translation>Yang ini ditutup dan tetap di tempatnya. Di folder kosong, pustaka baru dimulai.</translation>
    </message>
    <message>
        <source>Move to...</source>
        <translation>Pindahkan ke...</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Pustaka ini</translation>
    </message>
    <message>
        <source>Into an empty folder: every file is copied and compared first, and removed here only then.</source>
        <translation>Ke folder kosong: setiap berkas disalin dan dibandingkan dahulu, baru kemudian dihapus di sini.</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>Buka pustaka lain</translation>
    </message>
    <message>
        <source>Move the library into this folder</source>
        <translation>Pindahkan pustaka ke folder ini</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Cadangan terakhir</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Restore a backup...</source>
        <translation>Pulihkan cadangan...</translation>
    </message>
    <message>
        <source>Undo restoring</source>
        <translation>Urungkan pemulihan</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>What a restored backup replaces is kept as a backup too.</source>
        <translation>Yang digantikan oleh cadangan yang dipulihkan juga disimpan sebagai cadangan.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message numerus="yes">
        <source>{when}; %n kept</source>
        <translation>
            <numerusform>{when}; %n disimpan</numerusform>
        </translation>
    </message>
    <message>
        <source>Now open</source>
        <translation>Yang terbuka</translation>
    </message>
    <message>
        <source>They lie in</source>
        <translation>Tempatnya</translation>
    </message>
    <message>
        <source>Decisions and reports bear this name. It is kept in the library; reviews that were signed keep theirs.</source>
        <translation>Keputusan dan laporan memuat nama ini. Nama disimpan di pustaka; tinjauan yang sudah ditandatangani tetap memakai namanya.</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Peninjau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Left empty, reviews are not signed.</source>
        <translation>Bila kosong, tinjauan tidak ditandatangani.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>For example: fact-checker, desk editor.</source>
        <translation>Misalnya: pemeriksa fakta, redaktur.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>As the interface</source>
        <translation>Ikuti antarmuka</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Antarmuka</translation>
    </message>
    <message>
        <source>It changes at once. The language of an article is detected, never set here.</source>
        <translation>Langsung berubah. Bahasa artikel dideteksi, tidak pernah diatur di sini.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>What the export offers first. Each report can be written in either language.</source>
        <translation>Yang ditawarkan lebih dahulu saat ekspor. Setiap laporan dapat ditulis dalam salah satu bahasa.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privasi</translation>
    </message>
    <message>
        <source>Telisik opens no network connection. There is nothing here to switch.</source>
        <translation>Telisik tidak membuka sambungan jaringan. Tidak ada yang perlu diatur di sini.</translation>
    </message>
    <message>
        <source>No article, note, decision, count or crash record leaves this computer by the program. What you export, you carry yourself.</source>
        <translation>Tidak ada artikel, catatan, keputusan, hitungan, atau rekaman galat yang dikirim program ini dari komputer Anda. Yang Anda ekspor, Anda sendiri yang membawanya.</translation>
    </message>
    <message>
        <source>Links in articles and evidence are shown as text; the program never follows them.</source>
        <translation>Tautan dalam artikel dan bukti ditampilkan sebagai teks; program tidak pernah membukanya.</translation>
    </message>
    <message>
        <source>Files are read by a process of their own, which the system keeps from all other files where it can.</source>
        <translation>Berkas dibaca oleh proses tersendiri, yang oleh sistem dijauhkan dari semua berkas lain bila memungkinkan.</translation>
    </message>
    <message>
        <source>Settings and crash records</source>
        <translation>Pengaturan dan rekaman galat</translation>
    </message>
    <message>
        <source>A crash record holds no article&apos;s words.</source>
        <translation>Rekaman galat tidak memuat kata-kata artikel.</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Aturan Anda sendiri</translation>
    </message>
    <message>
        <source>Articles and reviews</source>
        <translation>Artikel dan tinjauan</translation>
    </message>
    <message>
        <source>Choose a command, then press its new key. Fields keep every key that types or edits text.</source>
        <translation>Pilih perintah, lalu tekan tombol barunya. Kotak isian tetap menerima semua tombol untuk mengetik dan menyunting teks.</translation>
    </message>
    <message>
        <source>Single letters and signs work while reading</source>
        <translation>Huruf dan tanda tunggal bekerja saat membaca</translation>
    </message>
    <message>
        <source>“{command}” now has the key {key}.</source>
        <translation>“{command}” kini memakai tombol {key}.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Tanpa tombol</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>All as they came</source>
        <translation>Semua seperti semula</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Cari perintah atau tombol</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Perintah dan tombolnya</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Tekan tombol baru di sini</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tombol baru</translation>
    </message>
    <message>
        <source>“{command}” has no key now.</source>
        <translation>“{command}” kini tanpa tombol.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”.</source>
        <translation>{key} adalah tombol untuk “{command}”.</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Pakai di sini saja</translation>
    </message>
    <message>
        <source>{keys} (changed)</source>
        <translation>{keys} (diubah)</translation>
    </message>
    <message>
        <source>{key} cannot be used. {why}</source>
        <translation>{key} tidak dapat dipakai. {why}</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Teks artikel</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>“As the system” follows light, dark and high contrast while the program runs.</source>
        <translation>“Ikuti sistem” mengikuti terang, gelap, dan kontras tinggi selama program berjalan.</translation>
    </message>
    <message>
        <source>“We cannot confirm it,” said an official who asked not to be named.</source>
        <translation>“Kami tidak dapat memastikannya,” kata seorang pejabat yang enggan disebut namanya.</translation>
    </message>
    <message>
        <source>Menus, lists, buttons and the card; the article&apos;s text keeps its own size. The window opens anew at once, where it was.</source>
        <translation>Menu, daftar, tombol, dan kartu; teks artikel tetap memakai ukurannya sendiri. Jendela langsung dibuka ulang di tempatnya.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Tutup pengaturan</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>{name}: smaller</source>
        <translation>{name}: lebih kecil</translation>
    </message>
    <message>
        <source>{name}: larger</source>
        <translation>{name}: lebih besar</translation>
    </message>
    <message>
        <source>{right} of {fired}, {share} %</source>
        <translation>{right} dari {fired}, {share} %</translation>
    </message>
    <message>
        <source>What is switched off marks nothing from the next analysis on. The open article is analysed anew; decisions are kept.</source>
        <translation>Yang dimatikan tidak menandai apa pun mulai analisis berikutnya. Artikel yang terbuka dianalisis ulang; keputusan tetap tersimpan.</translation>
    </message>
    <message>
        <source>Reading the rules...</source>
        <translation>Membaca aturan...</translation>
    </message>
    <message>
        <source>Find a rule by its words, reason or id</source>
        <translation>Cari aturan menurut kata, alasan, atau id</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Cari aturan</translation>
    </message>
    <message>
        <source>Marks in the text</source>
        <translation>Tanda dalam teks</translation>
    </message>
    <message>
        <source>The article as a whole</source>
        <translation>Artikel secara keseluruhan</translation>
    </message>
    <message>
        <source>Words that join a source to what it says</source>
        <translation>Kata yang menghubungkan sumber dengan ucapannya</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Nyalakan</translation>
    </message>
    <message>
        <source>It was more often wrong than right, so it is off unless you switch it on.</source>
        <translation>Aturan ini lebih sering salah daripada benar, jadi mati kecuali Anda menyalakannya.</translation>
    </message>
    <message>
        <source>From a pack of your own.</source>
        <translation>Dari paket Anda sendiri.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Tepat</translation>
    </message>
    <message>
        <source>How often it is right was not measured.</source>
        <translation>Seberapa sering aturan ini tepat belum diukur.</translation>
    </message>
    <message>
        <source>For example: {text}</source>
        <translation>Misalnya: {text}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n kata</numerusform>
        </translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Halaman awal</translation>
    </message>
    <message>
        <source>See who is speaking, and what is only claimed.</source>
        <translation>Lihat siapa yang berbicara, dan apa yang baru klaim.</translation>
    </message>
    <message>
        <source>Telisik marks unnamed sources and unverified assertions. You decide on each one.</source>
        <translation>Telisik menandai sumber tanpa nama dan pernyataan yang belum terverifikasi. Anda yang memutuskan tiap temuan.</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>Buka artikel contoh</translation>
    </message>
    <message>
        <source>Drop articles here</source>
        <translation>Letakkan artikel di sini</translation>
    </message>
    <message>
        <source>Web pages, PDF, Word, mail, chats, archives, text</source>
        <translation>Halaman web, PDF, Word, surel, obrolan, arsip, teks</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>Paste article text here, or press {key} anywhere</source>
        <translation>Tempel teks artikel di sini, atau tekan {key} di mana saja</translation>
    </message>
    <message>
        <source>Press {key} for all keys</source>
        <translation>Tekan {key} untuk semua tombol</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Teks artikel</translation>
    </message>
    <message>
        <source>Language is detected.</source>
        <translation>Bahasa dikenali sendiri.</translation>
    </message>
    <message>
        <source>Review text</source>
        <translation>Tinjau teks</translation>
    </message>
    <message numerus="yes">
        <source>%n sourcing findings</source>
        <translation>
            <numerusform>%n temuan sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assertion findings</source>
        <translation>
            <numerusform>%n temuan pernyataan</numerusform>
        </translation>
    </message>
    <message>
        <source>Works offline.</source>
        <translation>Bekerja luring.</translation>
    </message>
    <message>
        <source>No network connection is opened.</source>
        <translation>Tanpa sambungan jaringan.</translation>
    </message>
    <message>
        <source>Stays here.</source>
        <translation>Tetap di sini.</translation>
    </message>
    <message>
        <source>Keyboard first.</source>
        <translation>Serba papan ketik.</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Disimpan di {folder}</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>By day added</source>
        <translation>Menurut hari masuk</translation>
    </message>
    <message>
        <source>By day published</source>
        <translation>Menurut hari terbit</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Sejak hari</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>Hingga hari</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>hari apa pun</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Semua bahasa</translation>
    </message>
    <message>
        <source>All reviewers</source>
        <translation>Semua peninjau</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>tidak disebutkan</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Ditandai</translation>
    </message>
    <message>
        <source>Marked by hand</source>
        <translation>Ditandai sendiri</translation>
    </message>
    <message>
        <source>Findings by type</source>
        <translation>Temuan menurut jenis</translation>
    </message>
    <message>
        <source>Findings by publisher</source>
        <translation>Temuan menurut penerbit</translation>
    </message>
    <message>
        <source>Findings by month</source>
        <translation>Temuan menurut bulan</translation>
    </message>
    <message>
        <source>Findings by decision</source>
        <translation>Temuan menurut keputusan</translation>
    </message>
    <message>
        <source>How often each rule was confirmed</source>
        <translation>Seberapa sering setiap aturan dikonfirmasi</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Share of the program&apos;s</source>
        <translation>Bagian dari temuan program</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Belum diputuskan</translation>
    </message>
    <message>
        <source>Share confirmed</source>
        <translation>Bagian dikonfirmasi</translation>
    </message>
    <message>
        <source>From (95 %)</source>
        <translation>Dari (95 %)</translation>
    </message>
    <message>
        <source>To (95 %)</source>
        <translation>Sampai (95 %)</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} dari {m}</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n temuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>dalam %n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed ones marked by hand</source>
        <translation>
            <numerusform>%n yang terlewat ditandai sendiri</numerusform>
        </translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Ekspor grafik</translation>
    </message>
    <message>
        <source>Statistics of the library</source>
        <translation>Statistik pustaka</translation>
    </message>
    <message>
        <source>Export chart...</source>
        <translation>Ekspor grafik...</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Menghitung...</translation>
    </message>
    <message>
        <source>Confirmed of those confirmed or dismissed. The line is where the true share may lie (Wilson, 95 %).</source>
        <translation>Yang dikonfirmasi dari semua yang dikonfirmasi atau diabaikan. Garis menunjukkan di mana nilai sebenarnya mungkin terletak (Wilson, 95 %).</translation>
    </message>
    <message>
        <source>What lies in a library was chosen: this is no ranking.</source>
        <translation>Isi pustaka adalah hasil pilihan: ini bukan peringkat.</translation>
    </message>
    <message>
        <source>Only what this reviewer decided or marked.</source>
        <translation>Hanya yang diputuskan atau ditandai peninjau ini.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the table only.</source>
        <translation>
            <numerusform>%n lainnya hanya ada di tabel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was confirmed or dismissed yet.</source>
        <translation>Belum ada yang dikonfirmasi atau diabaikan.</translation>
    </message>
    <message>
        <source>No findings match.</source>
        <translation>Tidak ada temuan yang cocok.</translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation>Ditulis ke {name}</translation>
    </message>
    <message>
        <source>Counting... {n} %</source>
        <translation>Menghitung... {n} %</translation>
    </message>
    <message>
        <source>No findings yet.</source>
        <translation>Belum ada temuan.</translation>
    </message>
    <message>
        <source>No article in the library has a mark. Unmarked text is not verified.</source>
        <translation>Tidak ada artikel dengan tanda dalam pustaka. Teks tanpa tanda bukan teks yang sudah terverifikasi.</translation>
    </message>
    <message>
        <source>Nothing to count yet.</source>
        <translation>Belum ada yang dapat dihitung.</translation>
    </message>
    <message>
        <source>Open an article and decide on its findings; then they are counted here.</source>
        <translation>Buka sebuah artikel dan putuskan temuannya; setelah itu temuannya dihitung di sini.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Writing the report...</source>
        <translation>Menulis laporan...</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>Report written: {name}</source>
        <translation>Laporan ditulis: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n articles to analyse</source>
        <translation>
            <numerusform>%n artikel sedang dianalisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying the evidence...</source>
        <translation>Menyalin bukti...</translation>
    </message>
    <message>
        <source>The library is brought into its new form...</source>
        <translation>Pustaka sedang diubah ke bentuk barunya...</translation>
    </message>
    <message>
        <source>Analysing...</source>
        <translation>Menganalisis...</translation>
    </message>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>Laporan dikirim ke pencetak.</translation>
    </message>
    <message>
        <source>Finish the review first: a second reader signs a finished version.</source>
        <translation>Selesaikan tinjauan dahulu: pembaca kedua menandatangani versi yang selesai.</translation>
    </message>
    <message>
        <source>Verifying the report...</source>
        <translation>Memverifikasi laporan...</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Laporan tidak jadi ditulis.</translation>
    </message>
    <message>
        <source>The review is finished as version {n}.</source>
        <translation>Tinjauan selesai sebagai versi {n}.</translation>
    </message>
    <message>
        <source>{name} has signed this version already.</source>
        <translation>{name} sudah menandatangani versi ini.</translation>
    </message>
    <message>
        <source>Version {n} is countersigned.</source>
        <translation>Versi {n} sudah ditandatangani pembaca kedua.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Language of the app</source>
        <translation>Bahasa aplikasi</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>Telisik opens no network connection.</source>
        <translation>Telisik tidak membuka sambungan jaringan.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Belum ada artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules ready for Indonesian and English</source>
        <translation>Aturan siap untuk bahasa Indonesia dan Inggris</translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>{done} dari {total} ditinjau</translation>
    </message>
    <message numerus="yes">
        <source>%n marked by you</source>
        <translation>
            <numerusform>%n ditandai Anda</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} belum ditinjau</translation>
    </message>
    <message>
        <source>Language not recognised</source>
        <translation>Bahasa tidak dikenali</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Belum tersimpan: {reason}</translation>
    </message>
    <message>
        <source>Analysed in {seconds} s</source>
        <translation>Dianalisis dalam {seconds} dtk</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Tinggalkan</translation>
    </message>
    <message>
        <source>Tour, {n} of {m}</source>
        <translation>Tur, {n} dari {m}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>The list holds every finding of the article, under the number that it has in the text. {next} and {previous} go on and back. Try it now.</source>
        <translation>Daftar ini memuat setiap temuan artikel, dengan nomor yang sama seperti di teks. {next} dan {previous} untuk maju dan mundur. Cobalah sekarang.</translation>
    </message>
    <message>
        <source>The card shows the words that led to the mark, the reason, and questions that would settle it. {explain} explains the type, {note} writes a note.</source>
        <translation>Kartu menampilkan kata yang menimbulkan tanda, alasannya, dan pertanyaan yang dapat memutuskannya. {explain} menjelaskan jenisnya, {note} untuk menulis catatan.</translation>
    </message>
    <message>
        <source>{confirm} confirms, {dismiss} dismisses, {needs} asks for evidence; then the next open finding comes. All of it is saved at once, and {undo} takes it back.</source>
        <translation>{confirm} mengonfirmasi, {dismiss} mengabaikan, {needs} meminta bukti; lalu temuan berikutnya yang belum ditinjau muncul. Semuanya langsung tersimpan, dan {undo} mengembalikannya.</translation>
    </message>
    <message>
        <source>{verdict} sets your verdict on the article, which the program never suggests. {export} writes a report that another person can check.</source>
        <translation>{verdict} menetapkan kesimpulan Anda atas artikel, yang tidak pernah disarankan program. {export} membuat laporan yang dapat diperiksa orang lain.</translation>
    </message>
    <message>
        <source>{palette} finds every command by a few letters, {keys} shows all keys, {help} opens the help. This tour stands in the menu Help.</source>
        <translation>{palette} menemukan setiap perintah dari beberapa huruf, {keys} menampilkan semua tombol, {help} membuka bantuan. Tur ini ada di menu Bantuan.</translation>
    </message>
    <message>
        <source>Two kinds of marks</source>
        <translation>Dua macam tanda</translation>
    </message>
    <message>
        <source>Blue with dots shows who is speaking. Orange with a line shows what is stated and not yet shown. A mark never says that a sentence is wrong, and unmarked text is not verified.</source>
        <translation>Biru bertitik menunjukkan siapa yang berbicara. Jingga bergaris menunjukkan apa yang dinyatakan dan belum ditunjukkan. Tanda tidak pernah menyatakan suatu kalimat salah, dan teks tanpa tanda bukan teks yang sudah terverifikasi.</translation>
    </message>
    <message>
        <source>Every finding, in order</source>
        <translation>Setiap temuan, berurutan</translation>
    </message>
    <message>
        <source>The card says why</source>
        <translation>Kartu menjelaskan alasannya</translation>
    </message>
    <message>
        <source>One key decides</source>
        <translation>Satu tombol memutuskan</translation>
    </message>
    <message>
        <source>Your conclusion, and a report</source>
        <translation>Kesimpulan Anda, dan laporan</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Semua ada tombolnya</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>What it rests on; printed in the report</source>
        <translation>Dasar kesimpulan; dicetak dalam laporan</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Tanpa kesimpulan</translation>
    </message>
    <message>
        <source>Set verdict</source>
        <translation>Tetapkan kesimpulan</translation>
    </message>
    <message>
        <source>What does the review conclude?</source>
        <translation>Apa kesimpulan tinjauan ini?</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Verify report</source>
        <translation>Verifikasi laporan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Everything that could be compared agrees.</source>
        <translation>Semua yang dapat dibandingkan cocok.</translation>
    </message>
    <message>
        <source>What agrees and what does not</source>
        <translation>Yang cocok dan yang tidak</translation>
    </message>
    <message>
        <source>Verification of {name}</source>
        <translation>Verifikasi {name}</translation>
    </message>
    <message>
        <source>Something does not agree.</source>
        <translation>Ada yang tidak cocok.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The language of this article was not recognised; Telisik reads Indonesian and English. It was not analysed.</source>
        <translation>Bahasa artikel ini tidak dikenali; Telisik membaca bahasa Indonesia dan Inggris. Artikel ini tidak dianalisis.</translation>
    </message>
    <message>
        <source>This article is in {language}; Telisik reads Indonesian and English. It was not analysed.</source>
        <translation>Artikel ini berbahasa lain ({language}); Telisik membaca bahasa Indonesia dan Inggris. Artikel ini tidak dianalisis.</translation>
    </message>
    <message>
        <source>This library can only be read: decisions and notes cannot be kept.</source>
        <translation>Pustaka ini hanya dapat dibaca: keputusan dan catatan tidak dapat disimpan.</translation>
    </message>
</context>
</TS>
